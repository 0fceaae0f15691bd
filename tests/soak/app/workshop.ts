import type { Nugget } from '../../e2e/fixtures.ts';
import type { Inside } from '../../e2e/probes/page.ts';

/** A workshop made through the bridge; answers with its id. */
export const makeWorkshop = (nugget: Nugget): Promise<string> =>
  nugget.window.evaluate(async () => {
    const made = await (window as unknown as Inside).nugget.workshopCreate({
      title: 'Soak',
      kind: 'together',
      plannedMinutes: 90,
      scope: { question: 'Is a word lost?', decision: 'x', decider: 'x', audience: 'x' },
      language: 'en',
      locale: 'en-GB',
      currency: 'EUR',
    });
    return made.ok ? made.value.workshopId : '';
  });

/** Its entries, and one of its people. */
export const openWorkshop = (
  nugget: Nugget,
  workshopId: string,
): Promise<{ readonly ids: readonly string[]; readonly person: string }> =>
  nugget.window.evaluate(async (id) => {
    const opened = await (window as unknown as Inside).nugget.workshopOpen({ workshopId: id });
    const events = opened.ok ? opened.value.events : [];
    const person = events.find(({ env }) => env.type === 'person.joined')?.env.subject ?? '';
    return { ids: events.map((event) => event.id), person };
  }, workshopId);

export const asked = (usual: number): number => Number(process.env['NUGGET_SOAK_N'] || usual);

export const print = (figures: Readonly<Record<string, number | string>>): void => {
  console.log('');
  for (const [what, value] of Object.entries(figures)) console.log(`  ${what.padEnd(44)} ${value}`);
};
