/** The names alone, so that the sandboxed preload needs no schema library. */
export const callNames = [
  'app:info',
  'workshop:list',
  'workshop:create',
  'workshop:open',
  'log:append',
  'view:freeze',
  'blob:read',
  'data:choose',
  'data:sample',
  'data:inspect',
  'data:joins',
  'data:use',
  'data:cancel',
  'data:brought',
  'file:open',
  'file:save',
  'file:leaves',
  'file:salvage',
  'merge:choose',
  'merge:join',
  'merge:undo',
  'merge:open',
  'report:export',
  'second:show',
] as const;
export type CallName = (typeof callNames)[number];

/** `log:append` → `logAppend`: the name under which the preload offers a call. */
export type BridgeName<C extends CallName> = C extends `${infer Area}:${infer Verb}`
  ? `${Area}${Capitalize<Verb>}`
  : never;
export const bridgeName = (call: CallName): string =>
  call.replace(/:(\w)/, (_, first: string) => first.toUpperCase());
