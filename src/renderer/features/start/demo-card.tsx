import { oneDecimal } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { Button } from '../../ui/button.tsx';
import { RoleToken } from '../../ui/role-token.tsx';
import styles from './demo-card.module.css';

const bars = [
  { wave: 1, value: 21 },
  { wave: 2, value: 9 },
  { wave: 3, value: 20 },
] as const;

type Props = { readonly onTry: () => void; readonly onFinished: () => void };

/** The demo: to try from its raw files, or as a pair left it. */
export const DemoCard = ({ onTry, onFinished }: Props) => (
  <section className={styles.card}>
    <div className={styles.label}>{words.start.demoLabel}</div>
    <h2 className={styles.name}>{words.start.demoName}</h2>
    <p className={styles.lead}>{words.start.demoLead}</p>
    <div className={styles.voices}>
      <div>
        <div className={styles.role}>
          <RoleToken role="marketer" /> <span className={styles.mk}>{words.workshop.marketer}</span>
        </div>
        <p className={styles.said}>{words.start.demoMarketer}</p>
      </div>
      <div>
        <div className={styles.role}>
          <RoleToken role="analyst" /> <span className={styles.an}>{words.workshop.analyst}</span>
        </div>
        <p className={styles.counted}>{words.start.demoAnalyst}</p>
      </div>
    </div>
    <svg viewBox="0 0 440 170" className={styles.chart} role="img" aria-label={words.start.demoChart}>
      {bars.map((bar, at) => (
        <g key={bar.wave}>
          <rect
            x={20 + at * 160}
            y={140 - bar.value * 5.6}
            width={80}
            height={bar.value * 5.6}
            fill="var(--d1)"
          />
          <text x={60 + at * 160} y={132 - bar.value * 5.6} textAnchor="middle" className={styles.value}>
            {oneDecimal(bar.value)}
          </text>
          <text x={60 + at * 160} y={158} textAnchor="middle" className={styles.axis}>
            {words.start.demoWave(bar.wave)}
          </text>
        </g>
      ))}
      <line x1="0" x2="440" y1="56" y2="56" stroke="var(--panel)" strokeWidth="4.5" />
      <line x1="0" x2="440" y1="56" y2="56" stroke="var(--ink)" strokeWidth="1.75" />
      <text x="118" y="50" className={styles.line}>
        {words.start.demoLine}
      </text>
      <line x1="0" x2="440" y1="140" y2="140" stroke="var(--axis)" />
    </svg>
    <div className={styles.foot}>
      <Button onPress={onTry}>{words.start.demo}</Button>
      <Button look="quiet" onPress={onFinished}>
        {words.start.demoFinished}
      </Button>
      <span className="quiet">{words.start.demoNote}</span>
    </div>
  </section>
);
