import type { MetricState, Workshop } from '../../../shared/log/state.ts';
import { sideOf } from '../../../shared/log/vocabulary.ts';
import { longDay } from '../../../shared/messages/dates.ts';
import { roleWord, words } from '../../../shared/messages/screen-words.ts';
import { append, entry } from '../../state/saying.ts';
import { Button } from '../../ui/button.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import styles from './words-screen.module.css';

const stateWord = {
  proposed: words.words.notAgreed,
  agreed: words.words.agreed,
  disputed: words.words.twoWays,
} as const;

/** A way of counting in both wordings; each side agrees under its own name. */
export const CountCard = ({
  workshop,
  metric,
}: {
  readonly workshop: Workshop;
  readonly metric: MetricState;
}) => {
  const here = workshop.people.filter(
    ({ id, role }) => sideOf(role) !== null && (workshop.session?.participants ?? []).includes(id),
  );
  return (
    <article className={styles.card} data-word={metric.name}>
      <header className={styles.head}>
        <span className={styles.named}>
          <strong className={styles.term}>{metric.name}</strong>
          <span className="quiet">
            {words.words.metric}, {words.words.version(metric.version)}
            {metric.version > 1
              ? `, ${words.words.countedDifferently(longDay(new Date(metric.said.at).toISOString().slice(0, 10)))}`
              : ''}
          </span>
        </span>
        <span className={styles.space} />
        <span className={styles.state}>{stateWord[metric.state]}</span>
      </header>
      <Wording role="analyst" text={metric.analystWords} />
      <Wording role="marketer" text={metric.marketerWords} />
      {metric.state === 'disputed' ? null : (
        <footer className={styles.foot}>
          {metric.agreedBy.map((role) => (
            <RoleToken key={role} role={role} small />
          ))}
          {here
            .filter(({ role }) => !metric.agreedBy.includes(role))
            .map(({ id, role }) => (
              <Button
                key={id}
                size="small"
                onPress={() =>
                  void append(
                    entry('agreement.given', metric.id, { target: metric.said.event, role }, { saidBy: id }),
                  )
                }
              >
                {`${roleWord(role)}: ${words.words.agreeOne.toLowerCase()}`}
              </Button>
            ))}
        </footer>
      )}
    </article>
  );
};

export const Wording = ({ role, text }: { readonly role: 'analyst' | 'marketer'; readonly text: string }) => (
  <p className={styles.wording}>
    <RoleToken role={role} small active={text !== ''} />
    {text === '' ? <span className={styles.missing}>{words.words.needs}</span> : <span>{text}</span>}
  </p>
);
