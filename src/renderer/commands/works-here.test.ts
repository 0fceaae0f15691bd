import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CommandId, commands } from '../../shared/commands.ts';
import { fold } from '../../shared/log/fold.ts';
import type { AppState } from '../state/app-store.ts';
import { worksHere } from './works-here.ts';

const code = ['log-commands.ts', 'view-commands.ts']
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');
/** Those whose effect asks for the chart's screen first. */
const onlyThere = new Set(
  Array.from(code.matchAll(/^ {2}'?([\w-]+)'?: (?:inWorkshop|onPinned)\(/gm), ([, id]) => id),
);
/** They change only what the chart's screen shows, or stand in the list already. */
const unseen = new Set<string>(['before-after', 'calendar', 'lenses', 'palette']);

const workshop = fold([]);
const offered = (screen: AppState['screen'], more: Partial<AppState> = {}): readonly CommandId[] =>
  commands
    .filter((one) => worksHere(one, { workshop, screen, away: null, toast: null, ...more }))
    .map(({ id }) => id);
const without = (...ids: readonly CommandId[]): readonly CommandId[] =>
  commands.map(({ id }) => id).filter((id) => !ids.includes(id));

describe('the list of what can be done', () => {
  it('holds every command on the chart’s screen but those that need something first', () => {
    expect(onlyThere.size).toBeGreaterThan(25);
    expect(offered('workshop')).toEqual(without('palette', 'blank', 'next-step'));
    const refused = { words: 'No.', problem: true, next: { do: 'agree' } } as unknown as AppState['toast'];
    expect(offered('workshop', { away: 'analyst', toast: refused })).toEqual(without('palette'));
  });

  it.each(['data', 'timeline', 'words', 'brief', 'report', 'messages'] as const)(
    'holds on the screen %s just what does something there',
    (screen) => {
      const works = commands
        .map(({ id }) => id)
        .filter((id) => !onlyThere.has(id) && !unseen.has(id))
        .filter((id) => !['blank', 'next-step', 'decision'].includes(id));
      expect(offered(screen)).toEqual(works);
    },
  );

  it('takes a decision on the board, too, and offers little before a workshop', () => {
    expect(offered('insights')).toContain('decision');
    expect(offered('start', { workshop: null })).toEqual([
      'open',
      'theme',
      'large',
      'next-area',
      'previous-area',
      'settings',
      'keys',
      'about',
    ]);
  });
});
