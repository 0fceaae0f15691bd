/** One row of the table in `docs/specs/session-log.md`, as it is printed there. */
export type Row = {
  readonly rule: string;
  readonly event: string;
  readonly when: string | null;
  readonly from: readonly string[];
  readonly to: string;
  readonly guards: readonly string[];
};

export const readMachine = (spec: string): readonly Row[] =>
  spec
    .split('\n')
    .filter((line) => /^\|\s*T\d+\s*\|/.test(line))
    .map((line) => {
      const [rule = '', event = '', from = '', to = '', guards = ''] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      const [, type = '', when = ''] = /^`([^`]+)`\s*(.*)$/.exec(event) ?? [];
      return {
        rule,
        event: type,
        when: when === '' ? null : when,
        from: from.split(', '),
        to,
        guards: guards === 'none' ? [] : guards.split(', '),
      };
    });
