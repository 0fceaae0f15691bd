/** What became of one file, or of one truth about a file. */
export type Verdict =
  | { readonly kind: 'right' | 'refused' | 'read' }
  | { readonly kind: 'differs' | 'crash' | 'hang' | 'loss'; readonly why: string };

export type Truth = {
  readonly suite: string;
  readonly truth:
    | 'figures'
    | 'queries'
    | 'twin'
    | 'records'
    | 'converted'
    | 'loads'
    | 'refused'
    | 'rows'
    | 'sheet'
    | 'arrow'
    | 'case';
  readonly file: string;
  readonly like?: string;
  readonly id?: string;
  readonly rows?: number;
  readonly sheet?: number;
  readonly index?: number;
};

export const right: Verdict = { kind: 'right' };
export const differs = (why: string): Verdict => ({ kind: 'differs', why });
export const unless = (why: string | null): Verdict => (why === null ? right : differs(why));
