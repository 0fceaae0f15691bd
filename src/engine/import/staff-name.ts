/** Staff, by what the column is called: such columns are hidden unless a person keeps them. */
const staffName =
  /(^|_)(agent|employee|staff|sales_?rep|seller|account_?manager|assigned(_to)?|handled_by|owner|mitarbeiter(in)?|bearbeiter(in)?|verkaeufer|verkäufer)(_?name)?$/i;

export const isStaffName = (name: string): boolean => staffName.test(name);
