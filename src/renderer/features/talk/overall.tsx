import { useApp } from '../../state/app-store.ts';
import { DecideSheet } from '../merge/decide-sheet.tsx';
import { MergeSheet } from '../merge/merge-sheet.tsx';
import { CloseSheet } from './close-sheet.tsx';
import { ExpectSheet } from './expect-sheet.tsx';
import { RedactSheet } from './redact-sheet.tsx';
import { QuestionSheet } from './question-sheet.tsx';
import { SessionSheet } from './session-sheet.tsx';
import { RulesSheet } from './rules-sheet.tsx';
import { SearchSheet } from './search-sheet.tsx';

/** Sheets that can be opened on every page of a workshop. */
export const Overall = () => {
  const workshop = useApp((state) => state.workshop);
  const panel = useApp((state) => state.panel);
  if (!workshop) return null;
  switch (panel?.kind) {
    case 'rules':
      return <RulesSheet />;
    case 'expect':
      return <ExpectSheet workshop={workshop} />;
    case 'session':
      return <SessionSheet workshop={workshop} />;
    case 'scope':
      return <QuestionSheet key={workshop.scope?.version} workshop={workshop} />;
    case 'close':
      return <CloseSheet workshop={workshop} />;
    case 'search':
      return <SearchSheet workshop={workshop} />;
    case 'redact':
      return <RedactSheet workshop={workshop} said={panel.said} />;
    case 'merge':
      return <MergeSheet fileName={panel.fileName} theirs={panel.events} />;
    case 'decide':
      return <DecideSheet workshop={workshop} />;
    default:
      return null;
  }
};
