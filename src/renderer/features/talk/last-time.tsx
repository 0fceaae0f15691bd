import type { Workshop } from '../../../shared/log/state.ts';
import { roles } from '../../../shared/log/vocabulary.ts';
import { longDay } from '../../../shared/messages/dates.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import styles from './talk.module.css';

/** What the last session left for this one: open questions, thoughts for next time, decisions to look at, what was learned. */
export const LastTime = ({ workshop }: { readonly workshop: Workshop }) => {
  const learned = workshop.sessions.at(-1)?.learned ?? {};
  const lines = [
    ...workshop.decisions
      .filter(({ reviewed }) => reviewed === null)
      .map(({ id, what, reviewOn }) => ({ id, label: '', text: words.sitting.due(longDay(reviewOn), what) })),
    ...workshop.followUps
      .filter(({ state }) => state === 'open')
      .map(({ id, label, question }) => ({ id, label, text: question })),
    ...workshop.parking
      .filter(({ sorted }) => sorted === null || sorted.decision === 'next_workshop')
      .map(({ id, label, text }) => ({ id, label, text })),
    ...roles
      .filter((role) => learned[role] !== undefined)
      .map((role) => ({
        id: role,
        label: '',
        text: words.sitting.learned(roleWord(role), learned[role] ?? ''),
      })),
  ];
  if (lines.length === 0) return null;
  return (
    <section className={styles.block}>
      <h3>{words.sitting.lastTime}</h3>
      {lines.map(({ id, label, text }) => (
        <p key={id} className={styles.line}>
          {label === '' ? null : <strong>{label} </strong>}
          {text}
        </p>
      ))}
    </section>
  );
};
