import { useEffect, useRef, useState } from 'react';
import type { Brief, BriefLine, BriefText } from '../../../shared/log/state.ts';
import { briefParts } from '../../../shared/log/vocabulary.ts';
import { append, entry } from '../../state/saying.ts';

/** An entry's lines: no empty one, nothing that only the offer knew. */
export const asLines = (lines: readonly BriefLine[]): { text: string; from: string[] }[] =>
  lines
    .map(({ text, from }) => ({ text: text.trim(), from: [...from] }))
    .filter(({ text }) => text !== '')
    .slice(0, 12);

export type BriefDraft = {
  /** The brief with what is being typed. */
  readonly text: BriefText;
  readonly set: <F extends keyof BriefText>(field: F, value: BriefText[F]) => void;
  /** Writes what was typed; the log gets one entry for all fields that changed. */
  readonly keep: () => Promise<void>;
};

type Changes = Partial<BriefText>;

/** What is typed is kept when the field is left, and when the screen is. */
export const useBriefDraft = (brief: Brief): BriefDraft => {
  const [changes, setChanges] = useState<Changes>({});
  const latest = useRef({ changes, brief });
  latest.current = { ...latest.current, brief };
  const write = (next: Changes): void => {
    latest.current = { ...latest.current, changes: next };
    setChanges(next);
  };
  const keep = async (): Promise<void> => {
    const { changes: typed, brief: kept } = latest.current;
    const set = changed(typed, kept);
    if (Object.keys(set).length === 0) return write({});
    const done = await append(entry('brief.edited', kept.id, set));
    if (!done) return;
    const since = latest.current.changes;
    write(
      Object.fromEntries(
        Object.entries(since).filter(([field, value]) => value !== typed[field as keyof Changes]),
      ),
    );
  };
  useEffect(() => () => void keep(), []);
  return {
    text: { ...brief, ...changes },
    set: (field, value) => write({ ...latest.current.changes, [field]: value }),
    keep,
  };
};

const isPart = (field: string): field is (typeof briefParts)[number] =>
  briefParts.some((part) => part === field);

const changed = (typed: Changes, kept: Brief): Record<string, unknown> => {
  const clean = Object.entries(typed).map(([field, value]) => [
    field,
    isPart(field)
      ? asLines(value as readonly BriefLine[])
      : typeof value === 'string'
        ? value.trim()
        : value,
  ]);
  const same = (field: string, value: unknown): boolean =>
    JSON.stringify(value) === JSON.stringify(kept[field as keyof Brief] ?? null);
  return Object.fromEntries(
    clean.filter(
      ([field, value]) =>
        !same(field as string, value) && value !== null && !(field === 'title' && value === ''),
    ),
  ) as Record<string, unknown>;
};
