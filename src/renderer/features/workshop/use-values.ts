import { useEffect, useRef, useState } from 'react';
import type { TableDescription } from '../../../shared/ipc/engine-requests.ts';
import { type Askable, columnsOfWords, valuesKey } from '../../../shared/metric/ask-names.ts';
import { getApp } from '../../state/app-store.ts';
import { ask } from '../../state/engine-client.ts';

/** More values than this are not looked up: what is rarer is typed as it stands. */
const most = 60;
type Values = Map<string, readonly string[]>;
const seen = new WeakMap<readonly TableDescription[], Values>();

const valuesNow = (): Values => {
  const { tables } = getApp();
  const known = seen.get(tables) ?? new Map<string, readonly string[]>();
  seen.set(tables, known);
  return known;
};

/** What stands in the columns of words that the sentence names: asked once for each column and data. */
export const useValues = (text: string, known: Askable | null): Askable | null => {
  const [, setCount] = useState(0);
  const values = valuesNow();
  const wanted = known ? columnsOfWords(text, known) : [];
  const missing = wanted.filter(({ table, column }) => !values.has(valuesKey(table, column)));
  const key = JSON.stringify(missing);
  // One column's answer changes what is missing: those still on their way are waited for all the same.
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  useEffect(() => {
    const lookUp = async ({ table, column }: { readonly table: string; readonly column: string }) => {
      values.set(valuesKey(table, column), []);
      const answer = await ask({ kind: 'axes', table, columns: [column], steps: most }).answer;
      if (!answer.ok || answer.value.kind !== 'axes') return;
      const [axis] = answer.value.axes;
      if (axis?.kind === 'values') values.set(valuesKey(table, column), axis.values);
      if (here.current) setCount((count) => count + 1);
    };
    for (const one of JSON.parse(key) as typeof missing) void lookUp(one);
  }, [key, values]);
  return known && { ...known, values };
};
