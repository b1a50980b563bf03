/** Work that goes on after an answer was given; waited for at shutdown. */
export class BackgroundWork {
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly onError: (error: unknown) => void) {}

  /** Takes the work over; an error goes to `onError`. */
  readonly take = (work: Promise<unknown>): void => {
    const watched = work.catch(this.onError).finally(() => this.running.delete(watched));
    this.running.add(watched);
  };

  /** Resolves when nothing is running. */
  async settled(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }
}
