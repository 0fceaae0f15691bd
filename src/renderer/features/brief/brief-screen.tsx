import { useState } from 'react';
import { words } from '../../../shared/messages/screen-words.ts';
import { useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Head } from '../workshop/head.tsx';
import { ScreenBar } from '../workshop/screen-bar.tsx';
import { StatusLine } from '../workshop/status-line.tsx';
import { BriefBegin } from './brief-begin.tsx';
import { BriefEditor } from './brief-editor.tsx';
import styles from './brief-screen.module.css';

/** What the copywriter will hold: written beside the page as it will be. */
export const BriefScreen = () => {
  const workshop = useApp((state) => state.workshop);
  const [chosen, setChosen] = useState<string | null>(null);
  if (!workshop) return null;
  const standing = workshop.briefs.filter(({ state }) => state !== 'retired');
  const brief =
    chosen === 'new' ? null : (standing.find(({ id }) => id === chosen) ?? standing.at(-1) ?? null);
  return (
    <div className={styles.screen}>
      <Head workshop={workshop} />
      <ScreenBar title={words.brief.heading} note={brief ? words.brief.builtOn(brief.builtOn.length) : null}>
        {standing.length > 1 ? (
          <Select
            label={words.brief.which}
            hideLabel
            value={brief?.id ?? null}
            onChange={setChosen}
            options={standing.map(({ id, label, title }) => ({ id, words: `${label} ${title}` }))}
          />
        ) : null}
        {brief ? (
          <Button look="quiet" onPress={() => setChosen('new')}>
            {words.brief.another}
          </Button>
        ) : null}
      </ScreenBar>
      {brief ? (
        <BriefEditor key={brief.id} workshop={workshop} brief={brief} />
      ) : (
        <BriefBegin workshop={workshop} onBegun={setChosen} />
      )}
      <StatusLine />
    </div>
  );
};
