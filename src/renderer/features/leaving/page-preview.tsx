import { useEffect, useRef, useState } from 'react';
import { type Paper, sheetPixels } from '../../../shared/report/paper.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { trustedPage } from './trusted-page.ts';
import styles from './page-preview.module.css';

type Props = {
  readonly title: string;
  /** Null: nothing to show yet. */
  readonly html: string | null;
  readonly paper: Paper;
  /** A sheet that ends where the paper ends; else as long as it is. */
  readonly sheet: boolean;
};

const passOn = (event: KeyboardEvent): void => {
  const again = new KeyboardEvent('keydown', { ...keyOf(event), bubbles: true, cancelable: true });
  if (!window.dispatchEvent(again)) event.preventDefault();
};
const dropOn = (event: DragEvent): void => {
  event.preventDefault();
  window.dispatchEvent(new DragEvent(event.type, { dataTransfer: event.dataTransfer, cancelable: true }));
};
const keyOf = ({ key, code, ctrlKey, metaKey, altKey, shiftKey, repeat }: KeyboardEvent) => ({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  repeat,
});

/** The page as it will leave, on its paper, as wide as there is room. It runs nothing and loads nothing. */
export const PagePreview = ({ title, html, paper, sheet }: Props) => {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [page, setPage] = useState<unknown>(null);
  const [long, setLong] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (html === null) return;
    // While somebody types, the page is drawn when they pause.
    const timer = setTimeout(() => setPage(trustedPage(html)), 150);
    return () => clearTimeout(timer);
  }, [html]);
  const size = sheetPixels[paper];
  const scale = width / size.width;
  const height = Math.max(size.height, long);
  const pages = Math.ceil((height - 1) / size.height);
  return (
    <div ref={frame} className={styles.frame}>
      {page === null || width === 0 ? null : (
        <div className={styles.paper} style={{ height: height * scale }}>
          <iframe
            title={title}
            // No script may run in it; only its length is read.
            sandbox="allow-same-origin"
            srcDoc={page as string}
            onLoad={(event) => {
              const inside = event.currentTarget.contentDocument;
              const measure = (): void => setLong(inside?.body.scrollHeight ?? 0);
              measure();
              // Lines break elsewhere once the page's own faces are there.
              void inside?.fonts.ready.then(measure);
              // Whoever scrolls in the page still has the app's keys.
              inside?.addEventListener('keydown', passOn);
              // Files let go over the page are let go in the app.
              for (const kind of ['dragover', 'drop'] as const) inside?.addEventListener(kind, dropOn);
            }}
            style={{
              width: size.width,
              // As long as the page is: a bar inside it would take some of the paper's width.
              height,
              transform: `scale(${scale})`,
            }}
          />
          {sheet && pages > 1 ? (
            <p className={styles.end} style={{ top: size.height * scale }}>
              {words.report.pageEnds}
            </p>
          ) : null}
        </div>
      )}
    </div>
  );
};
