import { allowedFunctions, allowedTableFunctions } from './allowed-functions.ts';

/** What the walk over a parsed query refuses. */
export type Refused =
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'part'; readonly name: string }
  | { readonly kind: 'parameter' }
  | { readonly kind: 'too-deep' };

const nodeLimit = 20_000;
const expressions: ReadonlySet<string> = new Set([
  'BETWEEN',
  'CASE',
  'CAST',
  'COLLATE',
  'COLUMN_REF',
  'COMPARISON',
  'CONJUNCTION',
  'CONSTANT',
  'FUNCTION',
  'LAMBDA',
  'LAMBDA_REF',
  'OPERATOR',
  'POSITIONAL_REFERENCE',
  'STAR',
  'SUBQUERY',
  'WINDOW',
]);
const parts: ReadonlySet<string> = new Set([
  'SELECT_NODE',
  'SET_OPERATION_NODE',
  'RECURSIVE_CTE_NODE',
  'CTE_NODE',
  'BASE_TABLE',
  'SUBQUERY',
  'JOIN',
  'TABLE_FUNCTION',
  'EMPTY',
  'EMPTY_FROM',
  'EXPRESSION_LIST',
  'PIVOT',
  'SHOW_REF',
  'LIMIT_MODIFIER',
  'LIMIT_PERCENT_MODIFIER',
  'ORDER_MODIFIER',
  'DISTINCT_MODIFIER',
  'ORDER_DEFAULT',
  'ASCENDING',
  'DESCENDING',
]);
/** A common table may not take the name of a system view: outside its scope the name would mean the view. */
const systemName =
  /^(duckdb_|pragma_|pg_|sqlite_)|^(columns|tables|views|schemata|character_sets|constraint_column_usage|constraint_table_usage|key_column_usage|check_constraints|referential_constraints|table_constraints|information_schema)$/i;
const plainName = /^[\p{L}_][\p{L}\p{N}_ ]*$/u;

type Node = { readonly [key: string]: unknown };

/** Walks the whole tree without recursion. null: every part, function and table is allowed. */
export function walk(tree: unknown, tables: ReadonlySet<string>): Refused | null {
  const common = commonNames(tree);
  for (const name of common)
    if (!plainName.test(name) || systemName.test(name)) return { kind: 'table', name };
  const stack: unknown[] = [tree];
  let nodes = 0;
  while (stack.length > 0) {
    const node = stack.pop();
    if (typeof node !== 'object' || node === null) continue;
    if (++nodes > nodeLimit) return { kind: 'too-deep' };
    if (Array.isArray(node)) {
      stack.push(...(node as unknown[]));
      continue;
    }
    const refused = examine(node as Node, tables, common);
    if (refused !== null) return refused;
    // A table function's own node is not an expression: its arguments are.
    if ((node as Node).type === 'TABLE_FUNCTION') {
      const { function: call, ...rest } = node as Node;
      stack.push(...Object.values(rest), ...Object.values(call as Node));
    } else stack.push(...Object.values(node as Node));
  }
  return null;
}

function examine(node: Node, tables: ReadonlySet<string>, common: ReadonlySet<string>): Refused | null {
  if (node.class === 'PARAMETER') return { kind: 'parameter' };
  if (typeof node.class === 'string') {
    if (!expressions.has(node.class)) return { kind: 'part', name: node.class };
    if (node.class === 'FUNCTION' || node.class === 'WINDOW') return examineFunction(node, allowedFunctions);
    return null;
  }
  if (typeof node.type !== 'string') return null;
  switch (node.type) {
    case 'BASE_TABLE':
      return examineTable(node, tables, common);
    case 'TABLE_FUNCTION':
      return examineFunction(node.function as Node, allowedTableFunctions);
    case 'SHOW_REF':
      return node.query === null ? { kind: 'part', name: 'SHOW' } : null;
    default:
      return parts.has(node.type) || node.type.endsWith('_TYPE_INFO')
        ? null
        : { kind: 'part', name: node.type };
  }
}

function examineFunction(node: Node, allowed: ReadonlySet<string>): Refused | null {
  const name = String(node.function_name);
  const [schema, catalog] = [String(node.schema ?? ''), String(node.catalog ?? '')];
  const ours = (schema === '' || schema === 'main') && (catalog === '' || catalog === 'system');
  return ours && allowed.has(name.toLowerCase())
    ? null
    : {
        kind: 'function',
        name: [catalog, schema === 'main' ? '' : schema, name].filter((part) => part !== '').join('.'),
      };
}

function examineTable(node: Node, tables: ReadonlySet<string>, common: ReadonlySet<string>): Refused | null {
  const name = String(node.table_name);
  const [schema, catalog] = [String(node.schema_name ?? ''), String(node.catalog_name ?? '')];
  if (node.at_clause != null) return { kind: 'part', name: 'AT' };
  if (schema === '' && catalog === '' && common.has(name.toLowerCase())) return null;
  const ours =
    (schema === '' || schema === 'main' || schema === 'ws') && (catalog === '' || catalog === 'ws');
  return ours && tables.has(name.toLowerCase()) ? null : { kind: 'table', name };
}

function commonNames(tree: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const stack: unknown[] = [tree];
  let nodes = 0;
  while (stack.length > 0 && nodes++ < nodeLimit * 8) {
    const node = stack.pop();
    if (typeof node !== 'object' || node === null) continue;
    if (Array.isArray(node)) {
      stack.push(...(node as unknown[]));
      continue;
    }
    const map = (node as Node).cte_map as
      | { readonly map?: readonly { readonly key?: unknown }[] }
      | undefined;
    for (const entry of map?.map ?? []) names.add(String(entry.key).toLowerCase());
    if (typeof (node as Node).cte_name === 'string' && (node as Node).cte_name !== '')
      names.add(String((node as Node).cte_name).toLowerCase());
    stack.push(...Object.values(node as Node));
  }
  return names;
}
