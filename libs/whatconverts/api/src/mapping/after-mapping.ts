import { type AuditActor, type LocationNews } from '@leadweave/brands-api';
import { type QuarantineReplays } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type WaitingDeliveries } from '../webhook-intake/watching/waiting-deliveries.js';
import { type LeadHiding } from './lead-hiding.js';
import { type MappingsRepository, type NewMapping } from './mappings.repository.js';

type SavedMapping = Pick<NewMapping, 'locationId' | 'profileId'>;

export interface AfterMappingParts {
  readonly mappings: MappingsRepository;
  readonly waiting: WaitingDeliveries;
  readonly replays?: Pick<QuarantineReplays, 'profilesMapped'>;
  readonly hiding?: LeadHiding;
  readonly locationNews?: LocationNews;
}

/** What follows in the same transaction when locations have got profiles, besides the history that a run fetches. */
export class AfterMapping {
  constructor(private readonly parts: AfterMappingParts) {}

  /** Deliveries and records that waited for the profiles go on, leads that were hidden with them come back, and it is told. */
  async saved(tx: Tx, saved: readonly SavedMapping[], actor: AuditActor): Promise<void> {
    if (saved.length === 0) return;
    const { waiting, replays, locationNews } = this.parts;
    const profileIds = saved.map(({ profileId }) => profileId);
    await waiting.profilesMapped(tx, profileIds);
    await replays?.profilesMapped(tx, 'whatconverts', profileIds, actor.userId ?? actor.name);
    await this.showAgain(tx, saved, actor);
    const locationIds = saved.map(({ locationId }) => locationId);
    await locationNews?.changed(tx, locationIds, actor);
  }

  /** A location that gets a profile back gets back the leads that were hidden when it lost it. */
  private async showAgain(tx: Tx, saved: readonly SavedMapping[], actor: AuditActor): Promise<void> {
    const { mappings, hiding } = this.parts;
    const ended = await mappings.endedLike(tx, saved);
    if (ended.length > 0) await hiding?.show(tx, ended, actor);
  }
}
