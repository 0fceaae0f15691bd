import { randomBytes } from 'node:crypto';
import { openWorkshop } from '../workshop-store.ts';

/** A program for tests: writes entries until it is killed, and says each one's id only once it is answered. */
const folder = process.argv[2] ?? '';
const store = await openWorkshop(folder, {
  actor: 'laptop-1',
  now: Date.now,
  timeZone: () => '+00:00',
  salt: () => randomBytes(16).toString('hex'),
});
if (!store.ok) throw new Error(store.error.message);
const { append, workshop } = store.value;
const by = { saidBy: 'p-1', typedBy: 'p-1' };
if (workshop().people.length === 0)
  await append({ type: 'person.joined', subject: 'p-1', set: { role: 'analyst' }, ...by });
process.stdout.write('\n');
for (let at = 0; ; at++) {
  const made = await append({
    type: 'workshop.renamed',
    subject: 'w',
    set: { title: `Title ${at} ${'x'.repeat(at % 300)}` },
    ...by,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  process.stdout.write(`${made.value.id}\n`);
}
