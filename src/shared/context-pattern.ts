import type { ContextKind } from './log/vocabulary.ts';

export type Pattern = 'hatch' | 'foot' | 'flag' | 'dots' | 'grid';

const patterns: Readonly<Partial<Record<ContextKind, Pattern>>> = {
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

/** Hatch means context and nothing else; season, press, weather and what has no own pattern get dots. */
export const patternOf = (kind: ContextKind): Pattern => patterns[kind] ?? 'dots';
