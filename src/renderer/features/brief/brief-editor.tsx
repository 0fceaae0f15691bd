import { briefFit } from '../../../shared/log/brief-fit.ts';
import { briefGaps, citedInsights } from '../../../shared/log/brief-gate.ts';
import type { Brief, Workshop } from '../../../shared/log/state.ts';
import { briefParts } from '../../../shared/log/vocabulary.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { briefHtml } from '../../../shared/report/brief-html.ts';
import { makeBriefPage } from '../../../shared/report/brief-page.ts';
import { paperFor } from '../../../shared/report/paper.ts';
import { PagePreview } from '../leaving/page-preview.tsx';
import { SaveAs } from '../leaving/save-as.tsx';
import { usePageFonts } from '../leaving/use-page-fonts.ts';
import { useBriefDraft } from './brief-draft.ts';
import { BriefHead } from './brief-head.tsx';
import { BriefPartRow } from './brief-part.tsx';
import { BriefResult } from './brief-result.tsx';
import { BriefSuccess } from './brief-success.tsx';
import { PageGauge } from './page-gauge.tsx';
import { ReadyCard } from './ready-card.tsx';
import { sourcesOf } from './sources.ts';
import styles from './brief-screen.module.css';

export const BriefEditor = ({ workshop, brief }: { readonly workshop: Workshop; readonly brief: Brief }) => {
  const draft = useBriefDraft(brief);
  const fonts = usePageFonts();
  const { text } = draft;
  const typing = briefParts.some((part) => text[part] !== brief[part]) || text.success !== brief.success;
  const cited = citedInsights(text, workshop.insights);
  const live: Brief = {
    ...brief,
    ...text,
    state: typing && brief.state === 'ready' ? 'draft' : brief.state,
    builtOn: cited.filter(({ state }) => state === 'agreed').map(({ id }) => id),
    missing: briefGaps(text, workshop.insights),
  };
  const paper = paperFor(workshop.locale);
  const html = fonts === null ? null : briefHtml(makeBriefPage(workshop, live), { fonts, paper });
  const sources = sourcesOf(workshop);
  return (
    <main className={styles.main}>
      <section className={styles.editor} aria-label={words.brief.editor} data-area="">
        <BriefHead workshop={workshop} draft={draft} />
        {briefParts.map((part) => (
          <BriefPartRow
            key={part}
            workshop={workshop}
            part={part}
            lines={text[part]}
            sources={sources}
            cited={live.builtOn}
            onChange={(lines) => draft.set(part, lines)}
            onKeep={() => void draft.keep()}
          />
        ))}
        <BriefSuccess workshop={workshop} draft={draft} />
      </section>
      <aside className={styles.side} aria-label={words.brief.preview} data-area="">
        <ReadyCard workshop={workshop} brief={live} keep={draft.keep}>
          <PageGauge share={briefFit(text).share} />
          <SaveAs before={draft.keep} wanted={(format) => ({ kind: 'brief', format, brief: brief.id })} />
        </ReadyCard>
        <BriefResult workshop={workshop} brief={live} />
        <div className={styles.pageArea}>
          <PagePreview title={words.brief.preview} html={html} paper={paper} sheet />
        </div>
      </aside>
    </main>
  );
};
