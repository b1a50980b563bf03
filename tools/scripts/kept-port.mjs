import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * A port of the loopback interface that stays the same from one start to the next, since addresses with it are kept in the
 * database. Another one is taken, and kept, when somebody else has it meanwhile.
 */
export async function keptPort(dataDirectory, name) {
  const file = join(dataDirectory, `${name}.port`);
  const kept = readKept(file);
  const port = kept === undefined ? await freePort(0) : await freePort(kept).catch(() => freePort(0));
  if (port !== kept) writeFileSync(file, String(port), { mode: 0o600 });
  return port;
}

function readKept(file) {
  try {
    const port = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function freePort(wanted) {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
