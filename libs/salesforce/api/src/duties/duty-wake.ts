import { type DueDuty } from './duties.repository.js';

/** Tells the workers of this process that a duty is due. A hint: the table is asked anyway. */
export class DutyWake {
  private readonly listeners: ((duty: DueDuty) => void)[] = [];

  listen(listener: (duty: DueDuty) => void): void {
    this.listeners.push(listener);
  }

  due(duty: DueDuty): void {
    for (const listener of this.listeners) listener(duty);
  }
}
