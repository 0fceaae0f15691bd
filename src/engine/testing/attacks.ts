/** Attack statements by class. `$F`: a secret file outside, `$D`: the folder of the canaries, `$G`: the generation's file. */
export const attacks: Readonly<Record<string, readonly string[]>> = {
  'reads a file': [
    "SELECT * FROM read_csv('$F')", "SELECT * FROM read_csv_auto('$F')", "SELECT * FROM read_text('$F')", "SELECT * FROM read_blob('$F')", "SELECT * FROM read_json('$F')", "SELECT * FROM read_json_auto('$F')",
    "SELECT * FROM read_ndjson('$F')", "SELECT * FROM read_json_objects('$F')", "SELECT * FROM read_parquet('$F')", "SELECT * FROM parquet_scan('$F')", "SELECT * FROM parquet_metadata('$F')",
    "SELECT * FROM parquet_schema('$F')", "SELECT * FROM parquet_file_metadata('$F')", "SELECT * FROM parquet_kv_metadata('$F')", "SELECT * FROM parquet_bloom_probe('$F', 'a', 1)", "SELECT * FROM sniff_csv('$F')",
    "SELECT * FROM glob('$D/*')", "SELECT * FROM read_duckdb('$G')", "SELECT * FROM '$F'", 'SELECT * FROM "$F"', "SELECT * FROM '$D/../secret.csv'", "SELECT * FROM 'file://$F'", "FROM '$F' SELECT *",
    "SELECT (SELECT count(*) FROM '$F')", "SELECT * FROM orders WHERE id IN (SELECT 1 FROM read_text('$F'))", "WITH x AS (SELECT * FROM read_text('$F')) SELECT * FROM x", "SELECT * FROM orders JOIN '$F' ON true",
    "SELECT * FROM (VALUES (1)) v(a), LATERAL (SELECT * FROM read_text('$F'))", 'SELECT * FROM "read_text"(\'$F\')', "SELECT * FROM main.read_text('$F')", "SELECT * FROM system.main.read_text('$F')",
    "SELECT * FROM orders UNION ALL SELECT * FROM '$F'", "SELECT * FROM '/proc/self/environ'", "SELECT * FROM '/proc/self/root$F'", "SELECT * FROM '~/.bashrc'", "SUMMARIZE '$F'", "DESCRIBE SELECT * FROM '$F'",
    "SELECT * FROM read_csv(['$F', '$G'])", "PIVOT '$F' ON a IN (1) USING count(*)", "SELECT exists(FROM '$F')", "SELECT ('$F').read_text()", "TABLE '$F'",
  ],
  'reaches the network or loads code': [
    "SELECT * FROM 'https://example.com/a.csv'", "SELECT * FROM read_csv('http://localhost/a.csv')", "SELECT * FROM 's3://bucket/a.parquet'", "SELECT * FROM 'hf://datasets/a'", 'INSTALL httpfs', 'FORCE INSTALL httpfs',
    'LOAD httpfs', "LOAD '$D/x.duckdb_extension'", 'INSTALL x FROM community', 'UPDATE EXTENSIONS',
  ],
  'writes a file': [
    "COPY (SELECT 1) TO '$D/out.csv'", "COPY orders TO '$D/out.parquet' (FORMAT parquet)", "COPY (SELECT 1) TO '$G' (USE_TMP_FILE false)", "COPY (SELECT 'x'::BLOB) TO '$G.wal' (FORMAT BLOB)", "EXPORT DATABASE '$D/dump'",
    "IMPORT DATABASE '$D'", "SELECT 1; COPY (SELECT 1) TO '$D/out.csv'", "EXPLAIN ANALYZE COPY (SELECT 1) TO '$D/out.csv'", "PREPARE p AS COPY (SELECT 1) TO '$D/out.csv'", "SELECT write_log('x')", 'COPY FROM DATABASE ws TO memory',
    "COPY orders FROM '$F'",
  ],
  'changes data': [
    'DROP TABLE orders', 'drop view if exists x', 'DELETE FROM orders', 'UPDATE orders SET id = 1', 'INSERT INTO orders VALUES (1)', 'CREATE TABLE x AS SELECT 1', 'CREATE TEMP TABLE x AS SELECT 1', 'CREATE OR REPLACE VIEW orders AS SELECT 1',
    'CREATE MACRO f(a) AS a', "CREATE MACRO f() AS TABLE FROM read_text('$F')", 'CREATE SEQUENCE s', 'CREATE TYPE t AS INTEGER', 'CREATE SCHEMA s', "CREATE SECRET (TYPE s3)", 'ALTER TABLE orders ADD COLUMN x INT', 'TRUNCATE orders',
    'MERGE INTO orders USING orders o ON true WHEN MATCHED THEN DELETE', 'WITH x AS (SELECT 1) DELETE FROM orders', 'WITH x AS (SELECT 1) INSERT INTO orders SELECT * FROM x', "COMMENT ON TABLE orders IS 'x'", 'VACUUM', 'CHECKPOINT', 'ANALYZE',
    'SELECT 1; DROP TABLE orders', '/* SELECT */ DROP TABLE orders', "SELECT ';'; DROP TABLE orders --", 'BEGIN', 'COMMIT', 'ROLLBACK',
  ],
  'attaches or leaves': ["ATTACH '$G' AS x", "ATTACH ':memory:' AS x", "ATTACH '$D/new.duckdb'", "ATTACH '$F' (TYPE sqlite)", 'DETACH ws', 'USE memory', 'USE system', 'SET schema = memory', 'SET search_path = memory'],
  'changes settings': [
    "SET memory_limit = '100GB'", 'SET threads = 64', 'SET lock_configuration = false', 'SET enable_external_access = true', "SET temp_directory = '$D'", "SET GLOBAL log_query_path = '$D/log'", 'RESET memory_limit', "SET VARIABLE x = 1",
    "SET allowed_directories = ['/']", 'PRAGMA enable_profiling', "PRAGMA profiling_output = '$D/p'", 'PRAGMA enable_verification', 'PRAGMA disable_optimizer', 'PRAGMA database_list', 'PRAGMA show_tables', "PRAGMA import_database('$D')",
    "CALL enable_logging(storage_path => '$D/logs')", "SELECT * FROM enable_logging('QueryLog')", "SELECT * FROM enable_logging(storage => 'file', storage_config => {'path': '$D/logs'})", 'SELECT * FROM disable_logging()',
    'SELECT * FROM truncate_duckdb_logs()', 'SELECT * FROM enable_profiling()', 'SELECT * FROM checkpoint()', 'FROM force_checkpoint()', 'SELECT * FROM enable_peg_parser()', "CALL pragma_version()",
  ],
  'looks around': [
    'SELECT * FROM duckdb_settings()', 'SELECT * FROM duckdb_settings', 'SELECT * FROM duckdb_databases()', 'SELECT * FROM duckdb_secrets()', 'SELECT * FROM duckdb_tables()', 'SELECT * FROM duckdb_columns', 'SELECT * FROM duckdb_logs',
    'SELECT * FROM duckdb_temporary_files()', 'SELECT * FROM duckdb_extensions()', 'SELECT * FROM duckdb_memory()', 'SELECT * FROM information_schema.tables', 'SELECT * FROM pg_catalog.pg_tables', 'SELECT * FROM sqlite_master',
    'SELECT * FROM pragma_database_list', 'SELECT * FROM pragma_table_info(\'orders\')', "SELECT * FROM pragma_storage_info('orders')", 'SELECT * FROM pragma_user_agent()', "SELECT current_setting('temp_directory')",
    "SELECT getvariable('x')", "SELECT getenv('HOME')", 'SELECT current_query()', 'SELECT version()', 'SELECT pg_get_viewdef(1)', 'SELECT txid_current()', "SELECT nextval('s')", 'SHOW DATABASES', 'SHOW ALL TABLES', 'SHOW TABLES',
    'SELECT * FROM (SHOW ALL TABLES)', 'SELECT * FROM (WITH duckdb_settings AS (SELECT 1) FROM duckdb_settings), duckdb_settings', 'WITH "$F" AS (SELECT 1) SELECT * FROM "$F"', 'SELECT * FROM which_secret(\'s3://x\', \'s3\')',
    "SELECT * FROM seq_scan('orders')", 'SELECT * FROM memory.main.x', 'SELECT * FROM system.information_schema.schemata', 'SELECT * FROM orders AT (VERSION => 1)', 'SELECT * FROM summary((FROM duckdb_settings()))',
  ],
  'makes SQL of text': [
    "SELECT * FROM query('SELECT 1')", "SELECT * FROM query_table('orders')", "SELECT * FROM query_table(['$F'])", "SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))", "SELECT json_serialize_sql('SELECT 1')",
    "SELECT json_deserialize_sql('{}')", "PREPARE p AS SELECT 1", 'EXECUTE p', 'DEALLOCATE p', "EXECUTE IMMEDIATE 'SELECT 1'", 'SELECT $1', 'SELECT ?', 'SELECT $name', "SELECT * FROM sql_auto_complete('SEL')", 'PIVOT orders ON id',
    "SELECT 1; SELECT 2", 'EXPLAIN SELECT 1', 'EXPLAIN ANALYZE SELECT 1',
  ],
  'wastes time or differs each time': ['SELECT sleep_ms(10000)', 'SELECT pg_sleep(10)', 'SELECT random()', 'SELECT setseed(0.5)', 'SELECT uuid()', 'SELECT gen_random_uuid()', 'SELECT * FROM test_all_types()', 'SELECT * FROM repeat_row(1, num_rows = 5)'],
  'is no query': ['', ' ', ';', '-- nothing', 'SELECT \0 1', 'SELEC 1', 'SELECT (', "SELECT '", 'hello there', 'ＳＥＬＥＣＴ 1'],
};
