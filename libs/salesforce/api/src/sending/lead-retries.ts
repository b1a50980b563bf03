import { sanitizeJson, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type DutiesRepository } from '../duties/duties.repository.js';
import { type DutyWake } from '../duties/duty-wake.js';
import { type LeadChoice } from './lead-state.js';
import { inScope, scopeLocations } from './scope-sql.js';

/** Leads that are meant: by their ids, or all with one cause. */
export type LeadsToRetry = { readonly leadIds: readonly string[] } | { readonly errorKey: string };

/** A choice of a person, without who and when. */
export type GivenChoice = Pick<LeadChoice, 'kind' | 'object' | 'recordId' | 'why'>;

/** Lets leads go again, since somebody mended something or chose. Inside the caller's unit of work and its scope. */
export class LeadRetries {
  constructor(
    private readonly duties: DutiesRepository,
    private readonly wake: DutyWake,
    private readonly clock: Clock,
  ) {}

  /** What waits for a choice stays; what a person left out before goes. Returns how many leads go. */
  async retry(tx: Tx, connectionId: string, which: LeadsToRetry): Promise<number> {
    const now = this.clock();
    const leadIds = 'leadIds' in which ? which.leadIds : null;
    const errorKey = 'errorKey' in which ? which.errorKey : null;
    const retried = await tx.rowCount(
      `update salesforce_lead set state = 'waiting', due_at = $3, tries = 0, is_live = $4, asked = asked or $4,
         choice = case when choice ->> 'kind' = 'skip' then null else choice end, updated_at = $3
       where brand_id = $1 and connection_id = $2 and state in ('failed', 'stopped', 'stayed', 'waiting')
         and ($5::uuid[] is null or lead_id = any ($5)) and ($6::text is null or error_key = $6) and ${inScope('location_id', '$7')}`,
      [tx.brandId, connectionId, now, leadIds !== null, leadIds, errorKey, scopeLocations(tx)],
    );
    if (retried > 0) await this.due(tx, connectionId, now);
    return retried;
  }

  /** Carries out what a person chose for leads that wait for a choice. Returns how many they were. */
  async choose(
    tx: Tx,
    connectionId: string,
    leadIds: readonly string[],
    choice: GivenChoice,
    by: string,
  ): Promise<number> {
    const now = this.clock();
    const stays = choice.kind === 'skip';
    const chosen: LeadChoice = { ...choice, by, at: now.toISOString() };
    const changed = await tx.rowCount(
      `update salesforce_lead set state = $4, due_at = $5, choice = $6, tries = 0, is_live = true, updated_at = $7,
         reason = case when $4 = 'stopped' then '{"because": "skipped"}'::jsonb else reason end
       where brand_id = $1 and connection_id = $2 and lead_id = any ($3::uuid[]) and state = 'review'
         and ${inScope('location_id', '$8')}`,
      [
        tx.brandId,
        connectionId,
        leadIds,
        stays ? 'stopped' : 'waiting',
        stays ? null : now,
        JSON.stringify(sanitizeJson({ ...chosen })),
        now,
        scopeLocations(tx),
      ],
    );
    if (changed > 0 && !stays) await this.due(tx, connectionId, now);
    return changed;
  }

  /** Looks once more for the records of leads that wait for a choice, or that a person left out. Returns how many leads go. */
  async askAgain(tx: Tx, connectionId: string, leadIds: readonly string[]): Promise<number> {
    const now = this.clock();
    const asked = await tx.rowCount(
      `update salesforce_lead set state = 'waiting', due_at = $4, choice = null, tries = 0, is_live = true, updated_at = $4
       where brand_id = $1 and connection_id = $2 and lead_id = any ($3::uuid[]) and state in ('review', 'stopped')
         and ${inScope('location_id', '$5')}`,
      [tx.brandId, connectionId, leadIds, now, scopeLocations(tx)],
    );
    if (asked > 0) await this.due(tx, connectionId, now);
    return asked;
  }

  private async due(tx: Tx, connectionId: string, now: Date): Promise<void> {
    await this.duties.dueBy(tx, connectionId, 'send-leads', now);
    const duty = { brandId: tx.brandId, connectionId, kind: 'send-leads' } as const;
    tx.afterCommit(() => this.wake.due(duty));
  }
}
