import { words } from '../../../shared/messages/screen-words.ts';
import { say, setApp, useApp } from '../../state/app-store.ts';
import { changeSettings, settingsPlace, useSettings } from '../../state/settings.ts';
import { useUndoPlace } from '../../state/undo-places.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './settings-sheet.module.css';

/** How the app looks and speaks on this laptop, and how it is worked. Every choice counts at once. */
export const SettingsSheet = () => {
  const open = useApp((state) => state.panel?.kind === 'settings');
  const settings = useSettings((all) => all);
  useUndoPlace(settingsPlace, open);
  if (!open) return null;
  return (
    <Sheet title={words.settings.heading} onClose={() => setApp({ panel: null })} where="middle" settled>
      <dl className={styles.list}>
        <div>
          <dt>{words.settings.theme}</dt>
          <dd>
            <Segments
              label={words.settings.theme}
              value={settings.theme}
              onChange={(theme) => changeSettings({ theme })}
              options={(['system', 'light', 'dark'] as const).map((id) => ({
                id,
                words: words.settings.themes[id],
              }))}
            />
          </dd>
        </div>
        <div>
          <dt>{words.settings.type}</dt>
          <dd>
            <Segments
              label={words.settings.type}
              value={settings.large ? 'large' : 'normal'}
              onChange={(size) => changeSettings({ large: size === 'large' })}
              options={(['normal', 'large'] as const).map((id) => ({ id, words: words.settings.types[id] }))}
            />
          </dd>
        </div>
        <div>
          <dt>{words.settings.language}</dt>
          <dd>
            <Segments
              label={words.settings.language}
              value={settings.language}
              onChange={(language) => changeSettings({ language })}
              options={(['system', 'en', 'de'] as const).map((id) => ({
                id,
                words: words.settings.languages[id],
              }))}
            />
            <p className={styles.note}>{words.settings.languageNote}</p>
          </dd>
        </div>
        <div>
          <dt>{words.settings.quick}</dt>
          <dd>
            <Segments
              label={words.settings.quick}
              value={settings.quickKeys ? 'on' : 'off'}
              onChange={(quick) => changeSettings({ quickKeys: quick === 'on' })}
              options={(['on', 'off'] as const).map((id) => ({ id, words: words.settings.quicks[id] }))}
            />
            <p className={styles.note}>{words.settings.quickNote}</p>
          </dd>
        </div>
        <div>
          <dt>{words.settings.keys}</dt>
          <dd>
            <Button onPress={() => setApp({ panel: { kind: 'keys' } })}>{words.settings.changeKeys}</Button>
          </dd>
        </div>
        <div>
          <dt>{words.tips.heading}</dt>
          <dd>
            <Button
              disabled={settings.tipsRead.length === 0}
              onPress={() => {
                changeSettings({ tipsRead: [] });
                say(words.tips.willShow);
              }}
            >
              {words.tips.again}
            </Button>
          </dd>
        </div>
      </dl>
      <p className={styles.foot}>{words.settings.note}</p>
    </Sheet>
  );
};
