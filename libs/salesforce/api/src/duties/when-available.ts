import { isSalesforceError } from '@leadweave/salesforce-client';
import { type Clock, minuteMs } from '@leadweave/time';
import { ConnectionUnavailable } from '../gateway/connection-unavailable.js';
import { type HeldDuty } from './duties.repository.js';
import { type DutyHandler } from './duty-handlers.js';
import { type LanesLog } from './duty-lanes.js';

/** While a connection does not stand for calls there is nothing to do; what wakes it asks for its duties again. */
const afterUnavailableMs = 5 * minuteMs;
const afterFailureMs = minuteMs;

/** Serves a duty that calls Salesforce: a connection that rests is no failure, and a refusal is tried again in a minute. */
export class WhenAvailable implements DutyHandler {
  constructor(
    private readonly handler: DutyHandler,
    private readonly clock: Clock,
    private readonly log: LanesLog,
  ) {}

  async serve(duty: HeldDuty, signal: AbortSignal): Promise<Date | undefined> {
    try {
      return await this.handler.serve(duty, signal);
    } catch (error) {
      if (error instanceof ConnectionUnavailable) return this.in(afterUnavailableMs);
      if (!isSalesforceError(error)) throw error;
      // Codes only: texts of Salesforce may quote values of a record.
      this.log.warn(`${duty.kind} waits: ${[error.code, error.vendorCode].filter(Boolean).join(' ')}`);
      return this.in(afterFailureMs);
    }
  }

  private in(ms: number): Date {
    return new Date(this.clock().getTime() + ms);
  }
}
