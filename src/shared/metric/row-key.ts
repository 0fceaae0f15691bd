import { nameInWords } from './group-label.ts';

/** Names that number rows: "order_id", "invoice_no". */
export const looksLikeNumber = (name: string): boolean => /(^|_)(id|no|nr|ref|number)$/i.test(name);

/** `order_id` → "order" */
export const rowWord = (key: string): string => nameInWords(key).replace(/ (id|no|nr|ref|number)$/i, '');

/** More rows than this are not looked at one by one. */
export const mostSingleRows = 5000;
