/** Filled gold: an agreed insight. Hollow ink: not yet. */
export const Lozenge = ({ agreed, size = 11 }: { readonly agreed: boolean; readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
    <path
      d="M6 .8 11.2 6 6 11.2.8 6Z"
      fill={agreed ? 'var(--gold)' : 'none'}
      stroke={agreed ? 'var(--gold)' : 'var(--ink-3)'}
      strokeWidth="1.3"
    />
  </svg>
);
