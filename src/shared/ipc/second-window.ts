/** What the second window is told through its port, and what it says back. Nothing else goes to or comes from it. */
export type ToSecondWindow = { readonly kind: 'shown'; readonly change: Readonly<Record<string, unknown>> };
export type FromSecondWindow = {
  readonly kind: 'selected';
  readonly change: Readonly<Record<string, unknown>>;
};
