import { demoIds as ids, generation, orderRate, perThousand } from './demo-facts.ts';
import { analyst, marketer, type Writer } from './writer.ts';

/** The frame of the demo: people, session, question, data, and how orders are counted. */
export const openWorkshop = ({ say }: Writer): void => {
  say('workshop.created', ids.workshop, {
    title: 'Spring e-mail',
    language: 'en',
    locale: 'en-GB',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    weekStarts: 'monday',
    smallGroupMin: 10,
  });
  say('person.joined', analyst, { role: 'analyst' });
  say('person.joined', marketer, { role: 'marketer' }, { by: marketer });
  say('session.started', ids.session, {
    number: 1,
    kind: 'together',
    plannedMinutes: 90,
    participants: [analyst, marketer],
    driver: analyst,
  });
  say('round.started', ids.workshop, { number: 1, startedBecause: 'start' });
  say(
    'scope.set',
    ids.workshop,
    {
      question: 'Does the spring e-mail pay for itself?',
      decision: 'Repeat, change or stop it in May',
      decider: 'Head of CRM',
      decideBy: '2025-04-30',
      audience: 'CRM and copywriter',
      from: '2025-03-04',
      to: '2025-04-07',
      threshold: { value: 15, unit: perThousand, because: '420 € ÷ 28 €', moneyEach: 28 },
    },
    { by: marketer, typed: analyst },
  );
  say('data.added', ids.workshop, {
    generation,
    version: 1,
    joins: [
      {
        left: 'email_sends',
        right: 'orders',
        on: [
          ['email_hash', 'email_hash'],
          ['wave', 'campaign'],
        ],
      },
    ],
    tables: [
      {
        name: 'email_sends',
        fileName: 'email_sends.csv',
        sha256: 'c9fce3cdf4ac6db3bcd8af8d367536cf9133688102db7d76b777623610ce21e3',
        rowsRead: 36_000,
        rowsSetAside: 0,
        columns: [
          { name: 'email_hash', type: 'VARCHAR', tag: 'person_key' },
          { name: 'wave', type: 'VARCHAR' },
          { name: 'sent_on', type: 'DATE' },
          { name: 'viewed_jacket_30d', type: 'BOOLEAN' },
        ],
        readAs: {},
        decisions: [],
        findings: [],
        time: { column: 'sent_on', from: '2025-03-04', to: '2025-04-01' },
      },
      {
        name: 'orders',
        fileName: 'orders.csv',
        sha256: 'a30d2e6f67ceb46195a301d5fc52d21f442afc2967adae87e6be98cd18a0de63',
        rowsRead: 20_600,
        rowsSetAside: 0,
        columns: [
          { name: 'order_id', type: 'VARCHAR' },
          { name: 'order_date', type: 'DATE' },
          { name: 'email_hash', type: 'VARCHAR', tag: 'person_key' },
          { name: 'campaign', type: 'VARCHAR' },
          { name: 'amount_eur', type: 'DECIMAL(18,2)', tag: 'money' },
        ],
        readAs: {},
        decisions: [{ choice: 'read-thousands', column: 'amount_eur', thousands: '.' }],
        findings: [],
      },
    ],
  });
  say('metric.defined', ids.metric, {
    name: 'Orders per 1,000 e-mails',
    definition: orderRate,
    unit: perThousand,
    goodDirection: 'up',
    minN: 30,
    analystWords: 'orders per 1,000 e-mails sent',
    marketerWords: 'orders out of every 1,000 e-mails',
  });
};
