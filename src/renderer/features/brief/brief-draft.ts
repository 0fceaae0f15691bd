import { useCallback, useEffect, useRef, useState } from 'react';
import type { Brief, BriefLine, BriefText } from '../../../shared/log/state.ts';
import { briefParts } from '../../../shared/log/vocabulary.ts';
import { getApp } from '../../state/app-store.ts';
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
  const latest = useRef<Changes>({});
  const id = brief.id;
  const write = useCallback((next: Changes): void => {
    latest.current = next;
    setChanges(next);
  }, []);
  const keep = useCallback(async (): Promise<void> => {
    const typed = latest.current;
    const kept = getApp().workshop?.briefs.find((one) => one.id === id);
    if (!kept || Object.keys(typed).length === 0) return;
    const set = changed(typed, kept);
    if (Object.keys(set).length > 0 && !(await append(entry('brief.edited', id, set)))) return;
    // What was typed meanwhile stays.
    const since = Object.entries(latest.current);
    write(Object.fromEntries(since.filter(([field, value]) => value !== typed[field as keyof Changes])));
  }, [id, write]);
  useEffect(() => () => void keep(), [keep]);
  return {
    text: { ...brief, ...changes },
    set: (field, value) => write({ ...latest.current, [field]: value }),
    keep,
  };
};

const isPart = (field: string): field is (typeof briefParts)[number] =>
  briefParts.some((part) => part === field);

const changed = (typed: Changes, kept: Brief): Record<string, unknown> => {
  const clean = Object.entries(typed).map(([field, value]) => [
    field,
    isPart(field) ? asLines(value as readonly BriefLine[]) : typeof value === 'string' ? value.trim() : value,
  ]);
  const same = (field: string, value: unknown): boolean =>
    JSON.stringify(value) === JSON.stringify(kept[field as keyof Brief] ?? null);
  return Object.fromEntries(
    clean.filter(([field, value]) => !same(field as string, value) && !(field === 'title' && value === '')),
  ) as Record<string, unknown>;
};
