import type { LogEvent } from '../../../shared/log/envelope.ts';
import { playDemo } from '../../../shared/log/testing/demo-log.ts';
import { analyst, marketer, newWriter, type Writer } from '../../../shared/log/testing/writer.ts';
import type { FileMode } from '../../../shared/nugget-file/manifest.ts';
import { packFile, type SaveInput } from '../save-file.ts';
import { sha256 } from '../sha256.ts';
import { demoInput } from './demo-file.ts';

/** The demo on two laptops, each gone on by itself: both reworded A1 and gave a verdict, there also six more entries. */
export const twoCopies = (): { readonly here: Writer; readonly there: Writer } => {
  const { writer } = playDemo(sha256);
  writer.say('verdict.reopened', 'a1', { reason: 'New season' });
  const common = writer.events();
  const here = newWriter(sha256, 'laptop-1', common);
  const there = newWriter(sha256, 'laptop-2', common);
  const cause = here.workshop().links.find(({ assumption }) => assumption === 'a1')?.said.event ?? '';
  const go = (copy: Writer, statement: string, verdict: 'holds' | 'does_not_hold', by: string): void => {
    copy.say('assumption.revised', 'a1', { version: 3, statement, causedBy: [cause] }, { by });
    copy.say('assumption.evidence', 'a1', { evidence: 'e1', version: 3 });
    copy.say('verdict.set', 'a1', { verdict, version: 3 }, { by });
  };
  go(here, 'Most e-mail buyers have bought before, and they open on phones.', 'holds', analyst);
  go(there, 'Most e-mail buyers in cities have bought before.', 'does_not_hold', marketer);
  for (let at = 1; at <= 6; at++)
    there.say('parking.added', `p-${at}`, { label: `P${at + 10}`, text: `Thought ${at}` }, { by: marketer });
  return { here, there };
};

export const packed = async (
  events: readonly LogEvent[],
  mode: FileMode = 'aggregates',
  over: Partial<SaveInput> = {},
): Promise<Buffer> => (await packFile({ ...(await demoInput(mode)), events, ...over })).bytes;
