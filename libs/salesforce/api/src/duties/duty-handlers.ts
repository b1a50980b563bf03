import { type DutyKind, type HeldDuty } from './duties.repository.js';

/** Does what a duty is about. */
export interface DutyHandler {
  /**
   * Serves a duty while this process holds it, and tells when it is due again; undefined: when somebody asks. `signal` ends with the process
   * or when the duty has passed to another worker.
   */
  serve(duty: HeldDuty, signal: AbortSignal): Promise<Date | undefined>;
}

/** Who serves which kind of duty in this process. Subjects register when they are made; the lanes start afterwards. */
export class DutyHandlers {
  private readonly byKind = new Map<DutyKind, DutyHandler>();

  /** @throws Error when the kind has one, which is a fault of the program */
  register(kind: DutyKind, handler: DutyHandler): void {
    if (this.byKind.has(kind)) throw new Error(`There is a handler of ${kind} already`);
    this.byKind.set(kind, handler);
  }

  get kinds(): readonly DutyKind[] {
    return [...this.byKind.keys()];
  }

  of(kind: DutyKind): DutyHandler | undefined {
    return this.byKind.get(kind);
  }
}
