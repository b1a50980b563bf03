import { timed } from '../statistics.mjs';

const batchSize = 2_500;
/** Written by triggers of other tables. */
const derived = ['lead_word'];
/** Tables with fewer rows than this are settings and not part of the work. */
const fewestRows = 1_000;
/** Parents before their children. */
const order = ['lead', 'source_record', 'lead_event'];

/**
 * Inserts the rows of a synchronised database into an empty one of the same shape, with one `insert … select unnest` for
 * each batch and nothing else. Only the inserts are timed.
 */
export async function bareInserts(source, target) {
  const tables = await brandTables(source);
  const isWork = ({ rows }) => rows >= fewestRows;
  await copyUntimed(source, target, [
    'brand',
    'location',
    ...tables.filter((table) => !isWork(table)).map(({ table }) => table),
  ]);
  const measured = [];
  for (const { table, rows } of tables.filter(isWork))
    measured.push({ table, rows, ms: await insertTable(source, target, table) });
  return measured;
}

/** Settings that the rows refer to, in any order. */
async function copyUntimed(source, target, tables) {
  await target.query('set session_replication_role = replica');
  for (const table of tables) await insertTable(source, target, table);
  await target.query('reset session_replication_role');
}

async function brandTables(client) {
  const { rows: names } = await client.query(
    `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('brand', 'location')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'brand_id')`,
  );
  const counted = [];
  for (const { table } of names.filter(({ table }) => !derived.includes(table))) {
    const { rows } = await client.query(`select count(*)::int as rows from "${table}"`);
    counted.push({ table, rows: rows[0].rows });
  }
  const place = ({ table }) => (order.includes(table) ? order.indexOf(table) : order.length);
  return counted.sort((left, right) => place(left) - place(right));
}

async function insertTable(source, target, table) {
  const columns = await columnsOf(source, table);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type.endsWith('[]') ? 'text' : type}[]`).join(', ');
  const cast = columns.map(({ name, type }) => `written."${name}"::${type}`).join(', ');
  const insert = `insert into "${table}" (${names}) select ${cast} from unnest(${arrays}) as written (${names})`;
  let ms = 0;
  for await (const rows of batches(source, table, columns)) {
    const values = columns.map(({ name }) => rows.map((row) => row[name]));
    ms += await timed(() => target.query(insert, values));
  }
  return ms;
}

async function columnsOf(client, table) {
  const { rows } = await client.query(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [`public.${table}`],
  );
  return rows;
}

/** All rows in the order in which they were stored. */
async function* batches(client, table, columns) {
  const list = columns.map(({ name }) => `"${name}"::text as "${name}"`).join(', ');
  await client.query('begin');
  await client.query(`declare stored no scroll cursor for select ${list} from "${table}" order by ctid`);
  for (;;) {
    const { rows } = await client.query(`fetch ${batchSize} from stored`);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('commit');
}
