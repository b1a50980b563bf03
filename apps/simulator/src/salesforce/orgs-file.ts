import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type SimulatorSnapshot } from '@leadweave/salesforce-simulator';

/** So long after a change at the latest the file holds it, unless the process is killed before. */
const SAVE_AFTER_MS = 3_000;

/** What the file holds; undefined when it is not there yet, or holds something else. */
export const readOrgsFile = (path: string): SimulatorSnapshot | undefined => {
  try {
    const snapshot = JSON.parse(readFileSync(path, 'utf8')) as Partial<SimulatorSnapshot> | null;
    return snapshot?.version === 1 ? (snapshot as SimulatorSnapshot) : undefined;
  } catch {
    // The first start, or a file that somebody has spoilt: new orgs begin, and the product has to connect again.
    return undefined;
  }
};

/** Keeps the simulated orgs in a file, so that a connection and its records outlive the process. */
export class OrgsFile {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly path: string,
    private readonly snapshot: () => SimulatorSnapshot,
  ) {}

  /** Something has changed: it is saved soon, together with what changes meanwhile. */
  changed(): void {
    this.timer ??= setTimeout(() => this.save(), SAVE_AFTER_MS).unref();
  }

  /** Saves at once; the file is replaced as a whole, so a process that dies leaves the former one. */
  save(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    writeFileSync(`${this.path}.new`, JSON.stringify(this.snapshot()), { mode: 0o600 });
    renameSync(`${this.path}.new`, this.path);
  }
}
