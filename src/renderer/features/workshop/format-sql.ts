import { duckdb, formatDialect } from 'sql-formatter';

/** Indented as one would write it; what the formatter can't read stays as it is. */
export const formatSql = (sql: string): string => {
  try {
    return formatDialect(sql, { dialect: duckdb, keywordCase: 'upper', expressionWidth: 72 });
  } catch {
    return sql;
  }
};
