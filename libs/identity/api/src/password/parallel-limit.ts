import { IdentityError } from '../identity-error.js';

/**
 * Lets at most `running` pieces of work run at once and at most `waiting` wait their turn, first come, first served.
 *
 * @throws IdentityError `overloaded` when the queue is full
 */
export class ParallelLimit {
  private active = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly limits: { readonly running: number; readonly waiting: number }) {}

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.active < this.limits.running) {
      this.active += 1;
      return;
    }
    if (this.queue.length >= this.limits.waiting) throw new IdentityError('overloaded', 'Too many sign-ins at once');
    await new Promise<void>((resolve) => this.queue.push(resolve));
  }

  /** The place goes straight to the next one in line, so nobody can slip in between. */
  private leave(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.active -= 1;
  }
}
