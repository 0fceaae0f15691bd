import type { ContextKind } from '../log/vocabulary.ts';

/** Pattern first, colour second: the same swatch as on screen. */
export type Pattern = 'hatch' | 'foot' | 'flag' | 'grid' | 'dots';

const kinds: Readonly<Partial<Record<ContextKind, Pattern>>> = {
  stock_out: 'hatch',
  delivery_delay: 'hatch',
  site_outage: 'hatch',
  data_error: 'hatch',
  promotion: 'foot',
  price_change: 'foot',
  own_campaign_overlap: 'foot',
  product_change: 'foot',
  tracking_change: 'flag',
  audience_change: 'flag',
  mix_change: 'flag',
  identity: 'flag',
  definition_change: 'flag',
  b2b_or_offline_deal: 'grid',
  sales_incentive: 'grid',
};
export const bandOf = (kind: ContextKind): Pattern => kinds[kind] ?? 'dots';

export const bandColours: Readonly<Record<Pattern, { readonly line: string; readonly ground: string }>> = {
  hatch: { line: '#8C7B66', ground: '#F1EBE1' },
  foot: { line: '#4E7F62', ground: '#E5EFE8' },
  flag: { line: '#5C6B93', ground: '#E8EBF3' },
  grid: { line: '#5C6B93', ground: '#E8EBF3' },
  dots: { line: '#8A6A95', ground: '#F1EAF3' },
};
