import { useState } from 'react';
import type { Workshop } from '../../../shared/log/state.ts';
import { roleWords } from '../../../shared/messages/log-words.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import {
  fullParts,
  type OptionalPart,
  optionalParts,
  type ReportOptions,
} from '../../../shared/report/report-options.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Segments } from '../../ui/segments.tsx';
import styles from './report-screen.module.css';

type Props = {
  readonly workshop: Workshop;
  readonly options: ReportOptions;
  readonly onChange: (options: ReportOptions, typed?: boolean) => void;
};

const now = 'now';

/** Those the question names: who decides, and who will use the answer. */
const readersOf = ({ scope }: Workshop): readonly string[] => [
  ...new Set([scope?.decider ?? '', scope?.audience ?? ''].filter((who) => who !== '')),
];

/** One page or full, for whom, names or roles, and which parts. */
export const ReportChoices = ({ workshop, options, onChange }: Props) => {
  const parts = optionalParts.filter((part) => options.length === 'full' || !fullParts.includes(part));
  const toggle = (part: OptionalPart): void =>
    onChange({
      ...options,
      without: options.without.includes(part)
        ? options.without.filter((one) => one !== part)
        : [...options.without, part],
    });
  return (
    <>
      <div className={styles.row}>
        <span className={styles.label}>{words.report.length}</span>
        <Segments
          label={words.report.length}
          value={options.length}
          onChange={(length) => onChange({ ...options, length })}
          options={[
            { id: 'one_page', words: words.report.onePage },
            { id: 'full', words: words.report.full },
          ]}
        />
      </div>
      <div className={styles.row}>
        <div className={styles.wide}>
          <Field
            label={words.report.forWhom}
            value={options.forWhom}
            onChange={(forWhom) => onChange({ ...options, forWhom }, true)}
          />
        </div>
        <div className={styles.offers}>
          {readersOf(workshop)
            .filter((who) => who !== options.forWhom.trim())
            .map((who) => (
              <Button key={who} look="quiet" onPress={() => onChange({ ...options, forWhom: who })}>
                {who}
              </Button>
            ))}
        </div>
      </div>
      {workshop.dataVersions.length > 1 ? (
        <Select
          label={words.report.asOf}
          value={String(options.asOf ?? now)}
          options={[
            { id: now, words: words.report.asNow },
            ...workshop.dataVersions
              .slice(0, -1)
              .toReversed()
              .map(({ version }) => ({ id: String(version), words: words.report.asOfData(version) })),
          ]}
          onChange={(id) => {
            const { asOf: _, ...rest } = options;
            onChange(id === now ? rest : { ...rest, asOf: Number(id) });
          }}
        />
      ) : null}
      <Names workshop={workshop} options={options} onChange={onChange} />
      <fieldset className={styles.parts}>
        <legend className={styles.label}>{words.report.included}</legend>
        {parts.map((part) => (
          <label key={part} className={styles.part}>
            <input type="checkbox" checked={!options.without.includes(part)} onChange={() => toggle(part)} />
            <span>{words.report.parts[part]}</span>
          </label>
        ))}
        <p className="quiet">{words.report.always}</p>
      </fieldset>
    </>
  );
};

/** Roles unless somebody types names; they stand in this report and nowhere else. */
const Names = ({ workshop, options, onChange }: Props) => {
  const [named, setNamed] = useState(false);
  const present = new Set(workshop.sessions.flatMap(({ participants }) => participants));
  return (
    <>
      <div className={styles.row}>
        <span className={styles.label}>{words.report.names}</span>
        <Segments
          label={words.report.names}
          value={named ? 'names' : 'roles'}
          onChange={(value) => {
            setNamed(value === 'names');
            if (value === 'roles') onChange({ ...options, names: {} });
          }}
          options={[
            { id: 'roles', words: words.report.rolesOnly },
            { id: 'names', words: words.report.withNames },
          ]}
        />
      </div>
      {named ? (
        <div className={styles.names}>
          {workshop.people
            .filter(({ id }) => present.has(id))
            .map(({ id, role }) => (
              <Field
                key={id}
                label={words.report.nameOf(roleWords[role])}
                value={options.names[id] ?? ''}
                onChange={(name) => onChange({ ...options, names: { ...options.names, [id]: name } }, true)}
              />
            ))}
          <p className="quiet">{words.report.namesNote}</p>
        </div>
      ) : null}
    </>
  );
};
