/** One word of the importer about how far it is, and when it was heard. */
export type Mark = {
  readonly fileName: string;
  readonly step: string;
  readonly bytes: number;
  readonly total: number;
  readonly at: number;
};
export type Progress = { readonly first: Mark; readonly last: Mark };

/** A step begins anew with another file, another step, or when it goes back. */
export const progressed = (before: Progress | null, mark: Mark): Progress =>
  before !== null &&
  before.last.fileName === mark.fileName &&
  before.last.step === mark.step &&
  before.last.bytes <= mark.bytes
    ? { first: before.first, last: mark }
    : { first: mark, last: mark };

export type Pace = {
  readonly share: number;
  readonly bytesPerSecond: number;
  /** Seconds. */
  readonly left: number;
};

/** Before so long nothing can be said of how fast it goes. */
const soonestMs = 700;

/** null: the step counts no bytes, or it has only begun. */
export function paceOf(progress: Progress): Pace | null {
  const { first, last } = progress;
  const ms = last.at - first.at;
  const bytes = last.bytes - first.bytes;
  if (last.total <= 0 || last.step !== 'read' || ms < soonestMs || bytes <= 0) return null;
  const bytesPerSecond = (bytes / ms) * 1000;
  return {
    share: shareOf(progress),
    bytesPerSecond,
    left: Math.max(0, last.total - last.bytes) / bytesPerSecond,
  };
}

export const shareOf = ({ last }: Progress): number =>
  last.total > 0 ? Math.min(1, last.bytes / last.total) : 0;
