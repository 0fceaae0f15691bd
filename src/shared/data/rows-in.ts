/** Rows that a table of the workshop holds: those of its last file that came in, and those it kept of before. */
export const rowsIn = ({
  rowsRead,
  rowsSetAside,
  rowsKept = 0,
}: {
  readonly rowsRead: number;
  readonly rowsSetAside: number;
  readonly rowsKept?: number | undefined;
}): number => rowsRead - rowsSetAside + rowsKept;
