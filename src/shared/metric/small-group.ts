/** A group of fewer people than this never leaves the laptop by itself. */
export const smallGroup = 10;
/** The key under which small groups stand together in a result. Part of its fingerprint: the same in every language. */
export const foldedGroup = `fewer than ${smallGroup}`;
