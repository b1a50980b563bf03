import { root } from '@leadweave/stack';
import { waitFor } from '@leadweave/testing';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A program of the guide in the way in which its page says to run it. */
export interface GuideProgram {
  readonly name: 'node' | 'plain-node' | 'python' | 'php';
  readonly files: (guide: string) => Readonly<Record<string, string>>;
  readonly command: (port: number) => readonly [string, ...string[]];
  /** Succeeds where everything is installed that the page names. */
  readonly check: readonly [string, ...string[]];
}

export const guidePrograms: readonly GuideProgram[] = [
  {
    name: 'node',
    files: (guide) => ({ 'receiver.mjs': programOf(guide, 'receiver.mjs') }),
    command: () => [process.execPath, 'receiver.mjs'],
    check: [process.execPath, '--version'],
  },
  {
    name: 'plain-node',
    files: (guide) => ({
      'receiver.mjs': programOf(guide, 'receiver.mjs').replace("'standardwebhooks'", "'./webhook.mjs'"),
      'webhook.mjs': programOf(guide, 'webhook.mjs'),
    }),
    command: () => [process.execPath, 'receiver.mjs'],
    check: [process.execPath, '--version'],
  },
  {
    name: 'python',
    files: (guide) => ({ 'receiver.py': programOf(guide, 'receiver.py') }),
    command: () => ['python3', 'receiver.py'],
    check: ['python3', '-c', 'import sqlite3'],
  },
  {
    name: 'php',
    files: (guide) => ({ 'receiver.php': programOf(guide, 'receiver.php') }),
    command: (port) => ['php', '-S', `127.0.0.1:${port}`, 'receiver.php'],
    check: ['php', '-r', "exit(in_array('sqlite', PDO::getAvailableDrivers()) ? 0 : 1);"],
  },
];

/** Whether this machine can run it: Node always, the others where they are installed. */
export function isRunnable({ check: [interpreter, ...words] }: GuideProgram): boolean {
  return spawnSync(interpreter, words).status === 0;
}

/** The program whose first line names the file, as it stands on the page. */
function programOf(guide: string, file: string): string {
  for (const [, code = ''] of guide.matchAll(/^```\w+\n(.*?)^```$/gms)) {
    if (code.split('\n', 1)[0]!.includes(`${file}:`)) return code;
  }
  throw new Error(`the guide has no program ${file}`);
}

/** An event that a receiver has kept. */
export interface KeptEvent {
  readonly id: string;
  readonly lead: string | null;
  readonly sequence: number | null;
  readonly body: string;
}

/** A customer's receiver: a process in a folder of its own that knows nothing but its secret. */
export class GuideReceiver {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly program: GuideProgram,
    private readonly secret: string,
    readonly port: number,
  ) {}

  static async start(parent: string, program: GuideProgram, secret: string): Promise<GuideReceiver> {
    const folder = join(parent, program.name);
    await mkdir(folder);
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    const guide = await readFile(join(root, 'docs', 'guides', 'webhooks.md'), 'utf8');
    for (const [name, text] of Object.entries(program.files(guide))) await writeFile(join(folder, name), text);
    const receiver = new GuideReceiver(folder, program, secret, await freePort());
    await receiver.run();
    return receiver;
  }

  /** Starts it, also again after it was killed. */
  async run(): Promise<void> {
    const [command, ...parameters] = this.program.command(this.port);
    this.child = spawn(command, parameters, {
      cwd: this.folder,
      env: { ...process.env, NODE_OPTIONS: '', WEBHOOK_SECRET: this.secret, PORT: String(this.port) },
      stdio: 'ignore',
    });
    await waitFor(() => accepts(this.port), { timeoutMs: 30_000, intervalMs: 50 });
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** What it has stored, in no particular order. */
  kept(): KeptEvent[] {
    const file = join(this.folder, 'events.db');
    if (!existsSync(file)) return [];
    const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
    try {
      return database.prepare('select id, lead, sequence, body from event').all() as unknown as KeptEvent[];
    } finally {
      database.close();
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address() as { port: number };
      server.close(() => resolve(address.port));
    });
  });
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}
