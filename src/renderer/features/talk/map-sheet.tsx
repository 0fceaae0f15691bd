import { topThree } from '../../../shared/log/facilitate.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { confidences, ifWrongs } from '../../../shared/log/vocabulary.ts';
import { capital, confidenceWords, ifWrongWords, wordingWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { setApp } from '../../state/app-store.ts';
import { append, entry } from '../../state/saying.ts';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './map-sheet.module.css';

const active = ({ state }: Assumption): boolean =>
  state !== 'withdrawn' && state !== 'replaced' && state !== 'parked';

/** "If this is wrong" upwards, "how sure" to the right: what is top left is talked about first. */
export const MapSheet = ({ workshop }: { readonly workshop: Workshop }) => {
  const all = workshop.assumptions.filter(active);
  const placed = all.filter(({ ifWrong, confidence }) => ifWrong !== undefined && confidence !== undefined);
  const unrated = all.filter((one) => !placed.includes(one));
  const picked = all.filter((one) => one.picked === true);
  const first = topThree(workshop);
  const pick = (one: Assumption): void =>
    void append(entry('assumption.detailed', one.id, { picked: one.picked !== true }));
  const chip = (one: Assumption) => (
    <button
      key={one.id}
      type="button"
      className={one.picked === true ? styles.picked : styles.chip}
      data-first={first.includes(one.id) ? '' : undefined}
      aria-pressed={one.picked === true}
      aria-label={`${one.picked === true ? words.map.unpick : words.map.pick} ${one.label}: ${wordingWords(one.statement)}${first.includes(one.id) ? ` ${words.map.first}` : ''}`}
      title={wordingWords(one.statement)}
      disabled={one.picked !== true && picked.length >= 3}
      onClick={() => pick(one)}
    >
      {one.label}
    </button>
  );
  return (
    <Sheet
      title={words.map.heading}
      note={`${words.map.lead} ${first.length > 0 ? `${words.map.marked} ` : ''}${words.map.picked(picked.length)}`}
      where="middle"
      settled
      onClose={() => setApp({ panel: null })}
    >
      <div className={styles.both}>
        <table className={styles.map}>
          <tbody>
            {ifWrongs.toReversed().map((ifWrong) => (
              <tr key={ifWrong}>
                <th scope="row">{capital(ifWrongWords[ifWrong])}</th>
                {confidences.map((confidence) => (
                  <td key={confidence}>
                    {placed
                      .filter((one) => one.ifWrong === ifWrong && one.confidence === confidence)
                      .map(chip)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.map.howSure} →</th>
              {confidences.map((confidence) => (
                <th key={confidence} scope="col">
                  {confidenceWords[confidence]}
                </th>
              ))}
            </tr>
          </tfoot>
        </table>
        {unrated.length === 0 ? null : (
          <section className={styles.unrated} aria-label={words.map.unrated}>
            <h3>{words.map.unrated}</h3>
            {unrated.map((one) => (
              <div key={one.id} className={styles.rate}>
                <p>
                  <strong>{one.label}</strong> {wordingWords(one.statement)}
                </p>
                <Select
                  label={words.map.ifWrong}
                  value={one.ifWrong ?? null}
                  placeholder={words.map.ifWrong}
                  hideLabel
                  options={ifWrongs.map((id) => ({ id, words: capital(ifWrongWords[id]) }))}
                  onChange={(id) =>
                    void append(
                      entry('assumption.detailed', one.id, { ifWrong: id as (typeof ifWrongs)[number] }),
                    )
                  }
                />
                <Select
                  label={words.map.howSure}
                  value={one.confidence ?? null}
                  placeholder={words.map.howSure}
                  hideLabel
                  options={confidences.map((id) => ({ id, words: capital(confidenceWords[id]) }))}
                  onChange={(id) =>
                    void append(
                      entry('assumption.detailed', one.id, {
                        confidence: id as (typeof confidences)[number],
                      }),
                    )
                  }
                />
              </div>
            ))}
          </section>
        )}
      </div>
    </Sheet>
  );
};
