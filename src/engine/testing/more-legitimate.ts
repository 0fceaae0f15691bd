/** What else analysts write, by family; each piece becomes one query on orders(id, day, moment, person, amount, kind, note). */
const aggregates = `avg(amount) FILTER (WHERE kind = 'new')
count(note)
count(*) - count(note)
sum(amount) / count(*)
round(100.0 * count(*) FILTER (WHERE kind = 'new') / count(*), 1)
stddev_samp(amount)
stddev_pop(amount)
variance(amount)
var_pop(amount)
skewness(id)
kurtosis(id)
mad(amount)
median(day)
mode(kind)
entropy(kind)
quantile_cont(amount, 0.9)
quantile_cont(amount, [0.1, 0.5, 0.9])
quantile_disc(amount, 0.5)
quantile_disc(kind, 0.5)
approx_quantile(amount, 0.95)
percentile_disc(0.9) WITHIN GROUP (ORDER BY amount)
first(kind ORDER BY id)
last(kind ORDER BY id)
min_by(kind, amount)
arg_min(kind, day)
max(amount, 2)
string_agg(DISTINCT kind, ',')
list(DISTINCT kind)
count(DISTINCT (person, kind))
sum(DISTINCT amount)
regr_intercept(amount, id)
regr_count(amount, id)
regr_avgx(amount, id)
covar_samp(id, amount)
bool_or(amount > 10)
bit_and(id)
geomean(id)
favg(amount)
fsum(amount)
histogram(date_trunc('month', day))
sum(CASE WHEN kind = 'new' THEN amount ELSE 0 END)
avg(amount) - median(amount)
max(day) - min(day)
sum(amount)::DECIMAL(18, 2)
count(*) > 2`.split('\n');

const windows = `row_number() OVER (ORDER BY day)
rank() OVER (PARTITION BY kind ORDER BY amount DESC)
dense_rank() OVER (ORDER BY amount)
percent_rank() OVER (ORDER BY amount)
cume_dist() OVER (ORDER BY amount)
ntile(10) OVER (ORDER BY amount)
lag(amount, 1, 0) OVER (PARTITION BY person ORDER BY day)
lead(day) OVER (PARTITION BY person ORDER BY day)
first_value(amount) OVER (PARTITION BY person ORDER BY day)
last_value(amount) OVER (PARTITION BY person ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
nth_value(amount, 2) OVER (ORDER BY day)
sum(amount) OVER (PARTITION BY person)
avg(amount) OVER (ORDER BY day RANGE BETWEEN INTERVAL 6 DAY PRECEDING AND CURRENT ROW)
count(*) OVER ()
sum(amount) OVER (ORDER BY day) / sum(amount) OVER ()
max(day) OVER (PARTITION BY person ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
median(amount) OVER (PARTITION BY kind)
day - lag(day) OVER (PARTITION BY person ORDER BY day)
amount > avg(amount) OVER (PARTITION BY kind)
last_value(amount IGNORE NULLS) OVER (ORDER BY day)
sum(amount) FILTER (WHERE kind = 'new') OVER (ORDER BY day)
count(*) OVER (PARTITION BY date_trunc('week', day))
row_number() OVER (PARTITION BY person ORDER BY day) = 1
list(kind) OVER (ORDER BY id ROWS 2 PRECEDING)`.split('\n');

const values = `year(day)
month(day)
monthname(day)
day(day)
hour(moment)
minute(moment)
week(day)
weekofyear(day)
yearweek(day)
dayofweek(day)
isodow(day)
dayofyear(day)
date_trunc('quarter', day)
date_trunc('hour', moment)
date_part('dow', day)
datepart('year', moment)
date_diff('month', day, DATE '2025-12-31')
datediff('week', day, current_date)
date_sub('day', day, DATE '2025-12-31')
date_add(day, INTERVAL 1 MONTH)
day + 7
day - INTERVAL '1 year'
moment::DATE
moment::TIME
strftime(moment, '%Y-%m')
strftime(day, '%G-W%V')
strptime('2025-03-01', '%Y-%m-%d')::DATE
try_cast('x' AS DATE)
try_cast(note AS DOUBLE)
epoch_ms(moment)
make_timestamp(2025, 3, 1, 0, 0, 0)
age(moment)
time_bucket(INTERVAL '1 month', day)
last_day(day)
extract('epoch' FROM moment)
extract(dow FROM day)
moment AT TIME ZONE 'Europe/Berlin'
day BETWEEN DATE '2025-03-01' AND DATE '2025-03-31'
day >= '2025-03-01'
era(day)
isoyear(day)
century(day)
lower(trim(kind))
upper(left(kind, 1)) || substring(kind, 2)
right(kind, 2)
length(kind)
strlen(kind)
position('e' IN kind)
strpos(kind, 'e')
instr(kind, 'e')
contains(kind, 'ne')
starts_with(kind, 'n')
ends_with(kind, 'w')
suffix(kind, 'w')
lpad(kind, 8, '.')
rpad(kind, 8, '.')
repeat(kind, 2)
reverse(kind)
replace(kind, 'new', 'neu')
translate(kind, 'ne', 'NE')
split(kind, 'e')
string_split(kind, 'e')[1]
split_part(kind, 'e', 2)
str_split_regex(kind, '[aeiou]')
concat_ws('-', kind, person)
format('{} has {}', person, amount)
printf('%.2f', amount::DOUBLE)
ltrim(kind, 'n')
ascii(kind)
chr(65)
unicode(kind)
strip_accents('é')
nfc_normalize(kind)
kind COLLATE NOCASE
kind LIKE '_ew'
kind NOT ILIKE '%X%'
kind ~ '^n'
kind GLOB 'n*'
regexp_matches(kind, '(?i)NEW')
regexp_full_match(kind, 'n.w')
regexp_replace(kind, '[aeiou]', '', 'g')
regexp_extract(kind, '(n)(e)', 2)
regexp_extract_all(kind, '[a-z]')
regexp_split_to_array(kind, 'e')
levenshtein(kind, 'new')
damerau_levenshtein(kind, 'new')
jaro_winkler_similarity(kind, 'new')
jaro_similarity(kind, 'new')
hamming('abc', 'abd')
editdist3(kind, 'new')
md5(kind)
sha256(kind)
hash(kind)
base64(kind::BLOB)
hex(id)
bin(id)
amount * 1.19
amount::INTEGER
-amount
+amount
abs(amount - 15)
round(amount)
round(amount, -1)
floor(amount / 10) * 10
ceil(amount)
trunc(amount)
sign(amount)
mod(id, 2)
id // 2
id % 2 = 0
pow(id, 2)
id ** 2
exp(1)
ln(id)
log10(id)
log2(id)
sqrt(amount::DOUBLE)
cbrt(id)
pi()
sin(id)
degrees(1)
radians(180)
greatest(amount, 15)
least(amount, 15)
isnan(amount::DOUBLE)
isfinite(amount::DOUBLE)
gcd(id, 6)
factorial(3)
even(id)
bit_count(id)
id & 1
id << 1
amount IS NULL
amount IS NOT NULL
note IS DISTINCT FROM kind
coalesce(note, kind, '-')
nullif(amount, 0)
ifnull(amount, 0)
CASE kind WHEN 'new' THEN 1 ELSE 0 END
CASE WHEN amount >= 20 THEN '20+' WHEN amount >= 10 THEN '10-20' END
if(kind = 'new', 1, 0)
kind IN ('new', 'old')
(id, kind) = (1, 'new')
NOT (kind = 'new')
kind = 'new' AND amount > 5 OR note IS NULL
id BETWEEN 1 AND 2
[id, id + 1]
[id, id + 1][1]
list_value(1, 2, 3)
len([1, 2, 3])
list_sort([3, 1, 2])
list_reverse_sort([3, 1, 2])
list_distinct([1, 1, 2])
list_unique([1, 1, 2])
list_max([1, 2])
list_min([1, 2])
list_aggregate([1, 2], 'sum')
list_concat([1], [2])
list_slice([1, 2, 3], 1, 2)
list_position([1, 2], 2)
list_has_any([1], [1, 2])
array_to_string(['a', 'b'], ',')
string_split('a,b', ',')
range(3)
generate_series(1, 3)
{'kind': kind, 'amount': amount}
{'a': {'b': 1}}.a.b
struct_extract({'a': 1}, 'a')
row(1, 2)
map(['a'], [1])
map_keys(MAP {'a': 1})
map_values(MAP {'a': 1})
map_from_entries([('a', 1)])
json_extract_string('{"a": {"b": 1}}', '$.a.b')
'{"a": [1, 2]}'::JSON -> 'a' -> 0
json_array_length('[1, 2]')
json_valid('{}')
json_type('{"a": 1}', '$.a')
json_keys('{"a": 1}')
json_object('a', 1)
json_array(1, 2)
to_json({'a': 1})
from_json('{"a": 1}', '{"a": "INTEGER"}')
json_contains('[1, 2]', '1')
json_structure('{"a": 1}')
json_transform('{"a": 1}', '{"a": "INTEGER"}')
typeof(amount)
amount::VARCHAR || ' €'
1e3
'it''s'
$$dollar$$
TRUE
NULL
INTERVAL 3 DAY
DATE '2025-03-01'
TIMESTAMP '2025-03-01 10:00:00'
current_date
today()
now() > moment`.split('\n');

const whole = [
  'WITH daily AS (SELECT day, sum(amount) AS s FROM orders GROUP BY day) SELECT day, s, avg(s) OVER (ORDER BY day ROWS 6 PRECEDING) FROM daily',
  "WITH RECURSIVE days(d) AS (SELECT min(day) FROM orders UNION ALL SELECT (d + INTERVAL 1 DAY)::DATE FROM days WHERE d < DATE '2025-03-31') SELECT d, count(id) FROM days LEFT JOIN orders ON day = d GROUP BY d ORDER BY d",
  'SELECT person, min(day) AS first_order, count(*) - 1 AS again FROM orders GROUP BY person HAVING count(*) > 1',
  'SELECT kind, sum(amount) AS s, round(100 * s / sum(s) OVER (), 1) AS share FROM orders GROUP BY kind ORDER BY share DESC',
  "SELECT date_trunc('month', first_order) AS cohort, count(*) FROM (SELECT person, min(day) AS first_order FROM orders GROUP BY person) GROUP BY cohort",
  'SELECT o.id, p.name, x.total FROM orders o JOIN people p USING (person), LATERAL (SELECT sum(amount) AS total FROM orders i WHERE i.person = o.person) x',
  "PIVOT orders ON kind IN ('new', 'old') USING count(*) AS n, sum(amount) AS s GROUP BY person ORDER BY person",
  "PIVOT (SELECT person, kind, amount FROM orders) ON kind IN ('new') USING avg(amount)",
  'UNPIVOT (SELECT id, amount::VARCHAR AS a, kind AS k FROM orders) ON COLUMNS(* EXCLUDE id) INTO NAME which VALUE held',
  'SELECT * FROM orders WHERE id NOT IN (SELECT max(id) FROM orders)',
  'SELECT * FROM orders WHERE amount > ALL (SELECT amount FROM orders WHERE amount < 11)',
  'SELECT * FROM orders WHERE amount = ANY (SELECT max(amount) FROM orders)',
  'SELECT a.kind, b.kind FROM (SELECT DISTINCT kind FROM orders) a, (SELECT DISTINCT kind FROM orders) b WHERE a.kind < b.kind',
  "SELECT COLUMNS(c -> c LIKE 'a%') FROM orders",
  "SELECT * LIKE '%d%' FROM orders",
  'SELECT kind, person, count(*) FROM orders GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT 3 OFFSET 0',
  "SELECT s.a FROM (SELECT {'a': id} AS s FROM orders)",
  'FROM orders SELECT kind, count(*) GROUP BY ALL',
  '(SELECT 1 AS a) UNION ALL BY NAME (SELECT 2 AS a)',
  'SELECT person FROM orders EXCEPT ALL SELECT person FROM people',
  'SELECT * FROM people_orders WHERE amount IS NOT NULL',
  "SELECT * FROM generate_series(DATE '2025-03-01', DATE '2025-03-05', INTERVAL 1 DAY) AS t(d)",
  "SELECT d::DATE AS d, count(o.id) FROM range(DATE '2025-03-01', DATE '2025-03-05', INTERVAL 1 DAY) t(d) LEFT JOIN orders o ON o.day = d::DATE GROUP BY 1",
  'SELECT * FROM json_each(\'{"a": 1}\')',
  'SELECT grouping(kind, person), count(*) FROM orders GROUP BY ROLLUP (kind, person)',
];

export const moreLegitimate: readonly string[] = [
  ...aggregates.map((one) => `SELECT ${one} AS x FROM orders`),
  ...windows.map((one) => `SELECT id, ${one} AS x FROM orders`),
  ...values.map((one) => `SELECT id, ${one} AS x FROM orders`),
  ...whole,
];
