/** At the end of a switch over kinds of entries: one that is forgotten does not compile. */
export const unreachable = (event: never): never => {
  throw new Error(`Nobody handles ${JSON.stringify(event)}`);
};
