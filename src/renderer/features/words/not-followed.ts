import { wordingWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { metricInSentence } from '../../../shared/metric/sentences.ts';
import { getApp } from '../../state/app-store.ts';
import { currentMetric, definitionOf } from '../../state/looking.ts';

const longestTerm = 60;
const longestSentence = 400;

/** What somebody does not follow: the word that is marked, and the sentence it stands in. */
export const notFollowed = (): { readonly term: string; readonly stoodIn: string } => {
  const marked = window.getSelection();
  const term = marked?.toString().replace(/\s+/gu, ' ').trim() ?? '';
  const around = term === '' ? null : (marked?.anchorNode?.parentElement ?? null);
  const sentence = around?.closest('p,h1,h2,h3,li,button,td,dd,label,figcaption')?.textContent ?? '';
  return {
    term: term.length > longestTerm ? '' : term,
    stoodIn: (sentence.trim() || (term.length > longestTerm ? term : '') || aboutNow()).slice(
      0,
      longestSentence,
    ),
  };
};

/** With nothing marked: what is talked about, the open card, the entry with the focus, or the chart. */
const aboutNow = (): string => {
  const { workshop, panel, asked } = getApp();
  const focused = document.activeElement?.closest('[data-entry]')?.getAttribute('data-entry');
  const card = workshop?.assumptions.find(({ id, label }) =>
    panel?.kind === 'card' ? id === panel.assumption : label === focused,
  );
  if (card !== undefined) return wordingWords(card.statement);
  const metric = workshop ? currentMetric(workshop, asked) : null;
  const definition = metric === null ? null : definitionOf(metric);
  if (definition !== null) return metricInSentence(definition);
  return workshop?.scope?.question ?? words.words.heading;
};
