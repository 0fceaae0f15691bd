/** How long a session may be planned: whole, with an hour, with half an hour (`agenda.ts` says what each leaves out). */
export const sessionLengths = ['90', '60', '30'] as const;
export type SessionLength = (typeof sessionLengths)[number];
