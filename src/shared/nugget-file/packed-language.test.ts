import { createHash } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { fold } from '../log/fold.ts';
import { openWorkshop } from '../log/testing/demo-workshop.ts';
import { newWriter } from '../log/testing/writer.ts';
import { speak } from '../messages/speaking.ts';
import { planPack } from './pack-plan.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
afterEach(() => speak('en'));

const packed = (language: string): ReadonlyMap<string, string> => {
  const writer = newWriter(sha256);
  openWorkshop({
    ...writer,
    say: (type, subject, set, how) =>
      writer.say(
        type,
        subject,
        (type === 'workshop.created' ? { ...set, language } : set) as typeof set,
        how,
      ),
  });
  const plan = planPack({
    events: writer.events(),
    results: new Map(),
    mode: 'aggregates',
    app: '0.1.0',
    data: [],
    digest: (text) => ({ bytes: Buffer.byteLength(text), sha256: sha256(text) }),
  });
  expect(fold(writer.events()).language).toBe(language);
  return new Map(plan.parts.map(({ name, text }) => [name, text ?? '']));
};

it('F8 F19 README.txt and log.md speak the workshop’s language, the same bytes whatever this machine speaks', () => {
  const german = packed('de');
  expect(german.get('README.txt')).toContain('Das ist ein Workshop von Nugget: „Spring e-mail“.');
  expect(german.get('log.md')).toMatch(/## Runde 1\n[\s\S]*\*\*Frage \(scope\.set\)\*\* · gesagt: /u);
  const english = packed('en');
  expect(english.get('log.md')).toMatch(/\*\*scope\.set\*\* · \w+ said/u);
  speak('de');
  expect(packed('de')).toEqual(german);
  expect(packed('en')).toEqual(english);
});
