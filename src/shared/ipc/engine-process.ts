import type { Language } from '../messages/speaking.ts';

/** What main tells the engine process over its parent port, and what it hears back. Questions travel on the ports. */
export type EngineOrder =
  | {
      readonly kind: 'open';
      /** Which opening this is; what it shows is `opening`'s answer from then on. */
      readonly nth: number;
      readonly folder: string | null;
      readonly dataVersion: number;
      readonly spill: string;
      readonly memoryLimitMb: number;
    }
  /** Its sentences from now on. */
  | { readonly kind: 'speak'; readonly language: Language; readonly locale: string }
  /** One transferred MessagePort that brings EngineRequests. */
  | { readonly kind: 'port' };

export type EngineNote =
  /** Every question that comes from now on is answered from what this opening shows. */
  | { readonly kind: 'opening'; readonly nth: number }
  /** An interrupt was asked for; main kills the process unless `settled` follows within 2 s. */
  | { readonly kind: 'cancelling'; readonly id: number }
  | { readonly kind: 'settled'; readonly id: number }
  | { readonly kind: 'memory'; readonly rssMb: number };
