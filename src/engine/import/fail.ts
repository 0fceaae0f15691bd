import type { ImportFailure } from '../../shared/ipc/import-report.ts';

/** Thrown inside the import only; `guard` turns it into the value that callers get. */
export class ImportStop extends Error {
  readonly code: ImportFailure['code'];
  readonly row: number | undefined;

  constructor(code: ImportFailure['code'], detail?: string, row?: number) {
    super(detail ?? code);
    this.code = code;
    this.row = row;
  }
}

/** DuckDB's and Node's errors that mean something about the file or the machine, not a bug. */
export function codeOf(error: unknown, signal?: AbortSignal): ImportFailure['code'] | null {
  if (error instanceof ImportStop) return error.code;
  if (signal?.aborted === true) return 'cancelled';
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'ENOENT') return 'missing';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EISDIR' || code === 'EIO') return 'not-readable';
  if (code === 'ENOSPC' || /No space left|max_temp_directory_size/.test(message)) return 'disk-full';
  if (/INTERRUPT/i.test(message)) return 'cancelled';
  if (message.startsWith('Out of Memory Error')) return 'out-of-memory';
  if (/Maximum line size|maximum_line_size|max_line_size/i.test(message)) return 'line-too-long';
  if (/Malformed JSON|JSON Error|Invalid Input Error: .*JSON/i.test(message)) return 'bad-json';
  return null;
}
