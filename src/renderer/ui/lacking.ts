/** The labels of those fields that are not filled in yet: why a form can't be saved. */
export const lacking = (
  ...fields: readonly (readonly [label: string, isThere: boolean])[]
): readonly string[] => fields.filter(([, isThere]) => !isThere).map(([label]) => label);
