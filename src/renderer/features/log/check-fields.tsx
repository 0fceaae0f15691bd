import { readNumber } from '../../../shared/messages/numbers.ts';
import { words } from '../../../shared/messages/screen-words.ts';
import { groupLabel } from '../../../shared/metric/group-label.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { type CheckDraft, isComparison, type Shape, shapes } from './check-draft.ts';

type Props<None extends string> = {
  readonly draft: CheckDraft;
  readonly shape: Shape | None;
  readonly onShape: (shape: Shape | None) => void;
  readonly onChange: (change: Partial<CheckDraft>) => void;
  readonly onEnter: () => void;
  readonly valueLabel: string;
  readonly focusValue: boolean;
  /** Where a check may also be left out. */
  readonly none?: { readonly id: None; readonly words: string };
};

/** The open places of "how we'd know": every shape that the rows allow, its groups, its numbers. */
export const CheckFields = <None extends string = never>({
  draft,
  shape,
  onShape,
  onChange,
  onEnter,
  valueLabel,
  focusValue,
  none,
}: Props<None>) => {
  const groups = draft.groups.map((id) => ({ id, words: groupLabel(draft.breakdown ?? undefined, id) }));
  const compares = shape !== none?.id && isComparison(shape as Shape);
  const number = (label: string, key: 'value' | 'upper') => (
    <Field
      label={label}
      value={draft[key]}
      onChange={(text) => onChange({ [key]: text })}
      hint={draft[key].trim() !== '' && readNumber(draft[key]) === null ? words.scope.numberUnread : null}
      autoFocus={focusValue && key === 'value'}
      onEnter={onEnter}
      width={130}
    />
  );
  return (
    <>
      <Select
        label={words.checkSheet.shape}
        value={shape}
        onChange={(id) => onShape(id as Shape | None)}
        options={[
          ...shapes
            .filter((one) => !isComparison(one) || draft.groups.length > 1)
            .map((id) => ({ id, words: words.checkSheet.shapes[id] })),
          ...(none === undefined ? [] : [none]),
        ]}
      />
      {compares ? (
        <>
          <Select
            label={shape === 'changed_by_at_least' ? words.checkSheet.from : words.checkSheet.first}
            value={draft.a}
            onChange={(a) => onChange({ a })}
            options={groups}
          />
          <Select
            label={shape === 'changed_by_at_least' ? words.checkSheet.to : words.checkSheet.second}
            value={draft.b}
            onChange={(b) => onChange({ b })}
            options={groups}
          />
        </>
      ) : null}
      {shape === 'higher_than_other_group' || shape === none?.id ? null : number(valueLabel, 'value')}
      {shape === 'between' ? number(words.checkSheet.upper, 'upper') : null}
    </>
  );
};
