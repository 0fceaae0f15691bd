export function papaCases(file: string): unknown[];
