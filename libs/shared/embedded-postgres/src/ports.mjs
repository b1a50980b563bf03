import { readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';

const loopback = '127.0.0.1';
const answerTimeoutMs = 2_000;
/** The SSLRequest message: length 8, code 80877103. Every PostgreSQL server answers it with one byte, S or N. */
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/**
 * The port to listen on: the wished one, else the one of last time when still free, else a random one.
 * @param {number | undefined} wished
 * @param {string} portFile
 */
export async function choosePort(wished, portFile) {
  if (wished !== undefined) return wished;
  const last = Number(await readFile(portFile, 'utf8').catch(() => '0'));
  return last > 0 && (await bind(last)) !== undefined ? last : bind(0);
}

/** @returns {Promise<number | undefined>} the port, or undefined when it is taken */
function bind(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, loopback, () => {
      const { port: bound } = server.address();
      server.close(() => resolve(bound));
    });
  });
}

/**
 * Whether a PostgreSQL server listens on this loopback port.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function answersAsPostgres(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: loopback });
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(answerTimeoutMs, () => settle(false));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
    socket.once('connect', () => socket.write(sslRequest));
    socket.once('data', (bytes) => settle(bytes[0] === 0x4e || bytes[0] === 0x53));
  });
}
