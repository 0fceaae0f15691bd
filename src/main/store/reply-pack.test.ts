import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../shared/log/canonical.ts';
import { fold } from '../../shared/log/fold.ts';
import { mergeEvents } from '../../shared/log/merge.ts';
import { marketer, newWriter } from '../../shared/log/testing/writer.ts';
import { isReplyPack, replyEvents } from '../../shared/nugget-file/reply-pack.ts';
import { openFile } from './open-file.ts';
import { packFile } from './save-file.ts';
import { sha256 } from './sha256.ts';
import { demoInput } from './testing/demo-file.ts';

const withMessage = async () => {
  const input = await demoInput();
  const { writer } = input.demo;
  writer.say(
    'message.written',
    'm1',
    {
      label: 'M1',
      text: 'The jacket you looked at is back in your size.',
      whyWeSay: 'Lookers order four times as often.',
      audience: 'people in the shop',
      from: writer.workshop().insights.map(({ id }) => id),
    },
    { by: marketer },
  );
  return { input, writer };
};

describe('a reply pack', () => {
  it('F28 holds one message, what it cites and nothing else, and is checked like every file', async () => {
    const { input, writer } = await withMessage();
    const { bytes } = await packFile({ ...input, events: replyEvents(writer.events(), 'm1'), mode: 'none' });
    expect(bytes.length).toBeLessThan(1024 * 1024);
    const path = join(input.place, 'M1.nugget');
    await writeFile(path, bytes);
    const text = (await readFile(path)).toString('utf8');
    for (const { statement } of writer.workshop().assumptions)
      expect(text).not.toContain(JSON.stringify(statement).slice(1, -1));
    expect(text).not.toContain(writer.workshop().scope?.question);
    const opened = await openFile(path);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.manifest.withheld.length).toBeGreaterThan(10);
    const there = fold(opened.value.events);
    expect(isReplyPack(there)).toBe(true);
    expect(there.messages[0]?.versions[0]?.text).toContain('back in your size');
    expect(there.insights.map(({ id }) => id)).toEqual(writer.workshop().insights.map(({ id }) => id));
    expect(opened.value.results.size + opened.value.tables.size).toBe(0);
  });

  it('F28 L48 answered and merged back: the reaction stands beside its wording, and no word at home is missed', async () => {
    const { writer } = await withMessage();
    const sam = newWriter(sha256, 'laptop-3', replyEvents(writer.events(), 'm1'));
    const by = { by: 'p-sam' };
    sam.say('person.joined', 'p-sam', { role: 'sales' }, by);
    sam.say(
      'session.started',
      's-9',
      { number: 1, kind: 'reply', plannedMinutes: 2, participants: ['p-sam'], driver: 'p-sam' },
      by,
    );
    sam.say(
      'message.answered',
      'r1',
      {
        message: 'm1',
        version: 1,
        where: 'fair',
        used: 'changed',
        changedText: 'Your jacket is back.',
        customerWords: 'How fast can you send 40?',
        outcome: 'asked_for_more',
        nobodyRecognised: true,
      },
      by,
    );
    sam.say('session.closed', 's-9', {}, by);
    const back = replyEvents(sam.events(), 'm1');
    const home = fold(mergeEvents(writer.events(), back));
    expect(canonical(fold(mergeEvents(back, writer.events())))).toBe(canonical(home));
    expect(home.messages[0]?.reactions).toMatchObject([{ id: 'r1', said: { role: 'sales' } }]);
    expect(home.assumptions).toEqual(writer.workshop().assumptions);
    expect(home.session?.id).toBe(writer.workshop().session?.id);
    expect(isReplyPack(home)).toBe(false);
    // A new wording names the reaction behind it.
    writer.take(back);
    const set = { version: 2, text: 'Back in your size, 40 in two days.', whyWeSay: 'They ask how fast.' };
    expect(writer.refusal('message.revised', 'm1', { ...set, causedBy: ['nothing'] })).not.toBeNull();
    writer.say('message.revised', 'm1', { ...set, causedBy: ['r1'] });
    expect(writer.workshop().messages[0]?.versions[1]).toMatchObject({ number: 2, causedBy: ['r1'] });
  });
});
