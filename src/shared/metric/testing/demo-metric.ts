import { orderRate, revenue } from '../../log/testing/demo-facts.ts';
import { type Metric, metricSchema } from '../metric.ts';

/** How the sold-out week counts: the log's own definitions, as metrics. */
export const ordersPerThousand: Metric = metricSchema.parse(orderRate);
export const revenueOfOrders: Metric = metricSchema.parse(revenue);
