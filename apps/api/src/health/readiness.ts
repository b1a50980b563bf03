import { type BeforeApplicationShutdown } from '@nestjs/common';

export interface ReadinessReport {
  readonly status: 'ok' | 'not_ready';
  /** Each check with `ok` or the reason in words, without internals. */
  readonly checks: Readonly<Record<string, string>>;
}

/** Resolves when the checked part works, rejects otherwise. */
export type ReadinessCheck = () => Promise<unknown>;

const checkTimeoutMs = 3000;

/** Whether this process may get traffic: every part answers, and it is not on its way out. */
export class Readiness implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(private readonly checks: Readonly<Record<string, ReadinessCheck>>) {}

  async check(): Promise<ReadinessReport> {
    if (this.stopping) return { status: 'not_ready', checks: { process: 'is stopping' } };
    const results = await Promise.all(Object.entries(this.checks).map(([name, check]) => run(name, check)));
    const ready = results.every(([, result]) => result === 'ok');
    return { status: ready ? 'ok' : 'not_ready', checks: Object.fromEntries(results) };
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}

async function run(name: string, check: ReadinessCheck): Promise<[string, string]> {
  const timeout = AbortSignal.timeout(checkTimeoutMs);
  const late = new Promise<never>((_resolve, reject) =>
    timeout.addEventListener('abort', () => reject(new Error('late'))),
  );
  try {
    await Promise.race([check(), late]);
    return [name, 'ok'];
  } catch {
    // The reason may contain addresses; whoever asks needs to know only which part it is.
    return [name, timeout.aborted ? 'does not answer in time' : 'does not work'];
  }
}
