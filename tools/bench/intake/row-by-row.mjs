import { DataSource, EntitySchema } from 'typeorm';
import { timed } from '../statistics.mjs';

/** Saves leads one after the other by `save()` of TypeORM, as the obvious code would. Returns rows a second. */
export async function saveRowByRow(source, url, count) {
  const { rows: columns } = await source.query(
    `select attname as name, format_type(atttypid, null) as type, not attnotnull as nullable, attname in ('brand_id', 'id') as "primary"
     from pg_attribute where attrelid = 'lead'::regclass and attnum > 0 and not attisdropped order by attnum`,
  );
  const lead = new EntitySchema({
    name: 'lead',
    tableName: 'lead',
    columns: Object.fromEntries(columns.map(({ name, ...column }) => [name, column])),
  });
  const data = new DataSource({ type: 'postgres', url, entities: [lead] });
  await data.initialize();
  try {
    const { rows } = await source.query('select * from lead order by id limit $1', [count]);
    const repository = data.getRepository(lead);
    const ms = await timed(async () => {
      for (const row of rows) await repository.save(row);
    });
    return (rows.length / ms) * 1000;
  } finally {
    await data.destroy();
  }
}
