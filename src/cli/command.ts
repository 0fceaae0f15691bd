/** What a command writes to, so that tests read it back. */
export type Output = { readonly out: (text: string) => void; readonly err: (text: string) => void };

/** Exit codes: 0 done, 1 a bug, 2 it can't be done (one sentence on standard error), 3 something waits for a person. */
export type Command = (args: readonly string[], output: Output) => Promise<number>;
export const done = 0;
export const cannot = 2;
export const waits = 3;
