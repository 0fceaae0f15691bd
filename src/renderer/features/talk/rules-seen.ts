const key = 'nugget.rules-seen';

/** The ground rules are shown once on this laptop. */
export const rulesSeen = (): boolean => localStorage.getItem(key) !== null;
export const rememberRules = (): void => localStorage.setItem(key, '1');
