import { type AuditActor } from '@leadweave/brands-api';
import { type Tx } from '@leadweave/persistence';
import { type LeadHiding } from './lead-hiding.js';
import { type MappingsRepository, type NewMapping } from './mappings.repository.js';

/** What bringing leads back needs. */
export interface HiddenLeads {
  readonly mappings: MappingsRepository;
  readonly hiding?: LeadHiding;
}

/** A location that gets a profile back gets back the leads that were hidden when it lost it. */
export async function showAgain(
  tx: Tx,
  { mappings, hiding }: HiddenLeads,
  saved: readonly Pick<NewMapping, 'locationId' | 'profileId'>[],
  actor: AuditActor,
): Promise<void> {
  const ended = await mappings.endedLike(tx, saved);
  if (ended.length > 0) await hiding?.show(tx, ended, actor);
}
