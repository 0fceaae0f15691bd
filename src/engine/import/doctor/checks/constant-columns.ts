import { doctorWords as say } from '../../../../shared/messages/doctor-words.ts';
import type { DoctorCheck } from '../context.ts';

const longest = 40;
const cut = (value: string): string => (value.length > longest ? `${value.slice(0, longest)}…` : value);

export const constantColumns: DoctorCheck = ({ columns, rows }) => {
  if (rows < 2) return [];
  const same = columns
    .filter(({ distinct, empty }) => distinct === 1 && empty === 0)
    .map(({ name, min = '' }) => [name, cut(min)] as const);
  const [only] = same;
  if (only === undefined) return [];
  return [
    same.length === 1
      ? { check: 'constant-column', severity: 'fine', column: only[0], words: say.constant(...only) }
      : { check: 'constant-column', severity: 'fine', words: say.constants(same) },
  ];
};
