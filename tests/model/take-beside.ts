import type { Heard, Made, ModelState } from './model-state.ts';
import type { EachKind } from './model-take.ts';

/** What is asked, decided about rows, parked, drawn from it, and handed on. */
export const takeBeside = (m: ModelState, event: EachKind, made: Made): void => {
  const heard: Heard = { event: made.event, seen: made.seen, at: made.at };
  const subject = <T extends Made>(list: readonly T[]) => list.find(({ id }) => id === event.subject);
  switch (event.type) {
    case 'followup.opened': {
      const { label, from, blocking } = event.set;
      m.followUps.push({ ...made, label, from, blocking, answers: [] });
      return;
    }
    case 'followup.closed':
      subject(m.followUps)?.answers.push({ ...heard, value: event.set.answerKind });
      return;
    case 'followup.reopened':
      subject(m.followUps)?.answers.push({ ...heard, value: null });
      return;
    case 'outlier.proposed': {
      const proposed = { ...heard, value: event.set };
      const known = subject(m.outliers);
      if (known === undefined) m.outliers.push({ ...made, proposals: [proposed], choices: [proposed] });
      known?.proposals.push(proposed);
      known?.choices.push(proposed);
      return;
    }
    case 'outlier.reversed':
      subject(m.outliers)?.choices.push({ ...heard, value: null });
      return;
    case 'parking.added':
      m.parking.push({ ...made, label: event.set.label, sorted: [] });
      return;
    case 'parking.sorted':
      subject(m.parking)?.sorted.push({ ...heard, value: event.set });
      return;
    case 'decision.taken':
      m.decisions.push(made);
      return;
    case 'insight.drafted': {
      const first = { ...heard, fields: event.set, reasoned: event.why !== undefined };
      const { label } = event.set;
      m.insights.push({ ...made, label, edits: [first], ready: [], retired: [], saidBack: [] });
      return;
    }
    case 'insight.edited':
      subject(m.insights)?.edits.push({ ...heard, fields: event.set, reasoned: event.why !== undefined });
      return;
    case 'insight.said_back':
      subject(m.insights)?.saidBack.push({ ...heard, role: event.set.role });
      return;
    case 'brief.drafted': {
      const lists = { ready: [], results: [], closed: [], retired: [] };
      m.briefs.push({ ...made, label: event.set.label, edits: [{ ...heard, fields: event.set }], ...lists });
      return;
    }
    case 'brief.edited':
      subject(m.briefs)?.edits.push({ ...heard, fields: event.set });
      return;
    case 'brief.judged':
      subject(m.briefs)?.results.push({ ...heard, outcome: event.set.outcome });
      return;
    case 'brief.closed':
      subject(m.briefs)?.closed.push(heard);
      return;
    case 'insight.ready':
    case 'brief.ready':
      subject([...m.insights, ...m.briefs])?.ready.push(heard);
      return;
    case 'insight.retired':
    case 'brief.retired':
      subject([...m.insights, ...m.briefs])?.retired.push(heard);
      return;
    default:
      throw new Error(`The model knows nothing about ${event.type}`);
  }
};
