// Customers' servers in a process of their own: paths under /hang never answer, all others take what comes and note when.
import { createServer } from 'node:http';

let arrivals = [];

const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.end(JSON.stringify(arrivals));
    arrivals = [];
    return;
  }
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  if (request.url.startsWith('/hang')) return;
  const { data } = JSON.parse(Buffer.concat(chunks).toString());
  arrivals.push({ path: request.url, key: `${data.id} ${data.quality}`, atMs: Date.now() });
  response.writeHead(204).end();
});
server.on('clientError', (_error, socket) => socket.destroy());
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
process.once('disconnect', () => process.exit());
