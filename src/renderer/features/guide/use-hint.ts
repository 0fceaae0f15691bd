import type { GuideStep } from '../../../shared/guide.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { runCommand } from '../../commands/run.ts';
import { useApp } from '../../state/app-store.ts';
import { openFindings, ready, useData } from '../data/data-store.ts';
import { openFile } from '../leaving/open-file.ts';

type Act = { readonly words: string; readonly run: () => void };
type Hint = { readonly text: string; readonly acts: readonly Act[] };

/** The sentence for what is really on screen now: nothing here knows the demo's figures. */
export const useHint = (step: GuideStep | null): Hint => {
  const files = useFilesHint();
  const assume = useAssumeHint();
  switch (step) {
    case 'question':
      return { text: words.guide.question, acts: [] };
    case 'files':
      return files;
    case 'assume':
      return { text: assume, acts: [] };
    case 'context':
      return { text: words.guide.context, acts: [] };
    case 'change':
      return { text: words.guide.change, acts: [] };
    case null:
      return {
        text: words.guide.end,
        acts: [
          { words: words.guide.toReport, run: () => runCommand('report') },
          { words: words.guide.toEnd, run: () => void openFile({ demo: true }) },
        ],
      };
  }
};

const useFilesHint = (): Hint => {
  const here = useApp((state) => state.screen === 'data');
  const files = useData((state) => state.files);
  const measuring = useData((state) => state.measuring);
  if (!here)
    return {
      text: words.guide.filesAway,
      acts: [{ words: words.guide.toFiles, run: () => runCommand('data') }],
    };
  if (files.length === 0) return { text: words.guide.files, acts: [] };
  if (files.some((file) => openFindings(file) > 0)) return { text: words.guide.filesSolve, acts: [] };
  return { text: ready(files, measuring) ? words.guide.filesReady : words.guide.filesReading, acts: [] };
};

const useAssumeHint = (): string => {
  const counted = useApp((state) => (state.workshop?.metrics.length ?? 0) > 0);
  const selected = useApp((state) => state.selection !== undefined || state.ranged !== null);
  if (!counted) return words.guide.assumeCount;
  return selected ? words.guide.assumeSay : words.guide.assumeLook;
};
