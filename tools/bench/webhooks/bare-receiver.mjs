// The least that a receiver of webhooks can do: read the body, insert it, answer. A process of its own, like the product.
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query(
  'create table if not exists bare (id uuid primary key, digest bytea not null unique, raw bytea not null, received_at timestamptz not null)',
);

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const digest = createHash('sha256').update(raw).digest();
  await pool.query('insert into bare values ($1, $2, $3, now()) on conflict do nothing', [randomUUID(), digest, raw]);
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"received":true}');
});
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}/` }));
process.once('disconnect', () => process.exit());
