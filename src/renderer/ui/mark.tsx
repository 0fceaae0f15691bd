/** The product's mark: a faceted nugget, the only gold besides an agreed insight. */
export const Mark = ({ size = 20 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
    <path d="M5.2 2.6 13.6 1.8 18.6 7.4 17.4 14.6 11.4 18.4 4 16.4 1.4 9.4Z" fill="var(--gold)" />
    <path
      d="M5.2 2.6 9.6 9.6 18.6 7.4M9.6 9.6 11.4 18.4M9.6 9.6 1.4 9.4"
      stroke="var(--canvas)"
      strokeWidth="1.3"
      fill="none"
    />
  </svg>
);
