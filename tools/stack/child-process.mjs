import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Starts a built program and waits for its first message, by which it says that it is ready.
 * What it prints is kept (the last 200 lines) for the error message when it ends too early.
 */
export async function startProgram(script, { args = [], env = {}, startTimeoutMs = 60_000 } = {}) {
  const child = spawn(process.execPath, [...args, join(root, script)], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = keepLastLines(child, 200);
  const message = await readyMessage(child, script, output, startTimeoutMs);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    pid: child.pid,
    message,
    output,
    /** Ends it at once, as a power cut would. */
    kill: () => (child.kill('SIGKILL'), ended),
    /** Asks it to end, and insists after 20 s. */
    stop: () => {
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), 20_000);
      return ended.finally(() => clearTimeout(insist));
    },
  };
}

function keepLastLines(child, count) {
  const lines = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      lines.push(...text.split('\n').filter(Boolean));
      lines.splice(0, Math.max(0, lines.length - count));
    });
  return lines;
}

function readyMessage(child, script, output, startTimeoutMs) {
  return new Promise((resolve, reject) => {
    const giveUp = (reason) => reject(new Error(`${script} ${reason}\n${output.join('\n')}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      giveUp(`did not get ready within ${startTimeoutMs} ms`);
    }, startTimeoutMs);
    child.once('message', (message) => (clearTimeout(timer), resolve(message)));
    child.once('exit', (code, signal) => (clearTimeout(timer), giveUp(`ended early (${signal ?? code})`)));
  });
}
