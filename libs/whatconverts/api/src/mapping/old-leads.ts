import { type AuditActor, type LocationDirectory } from '@leadweave/brands-api';
import { type LeadMoves, type MoveFigures } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { hash } from 'node:crypto';
import { WhatConvertsApiError } from '../whatconverts-api-error.js';
import { type ActiveMapping } from './active-mapping.js';
import { type LeadHiding } from './lead-hiding.js';
import { type OldLeadsChoice } from './mapping.dto.js';
import { type OldLeadsRepository } from './old-leads.repository.js';

/** What a person wants for the leads of a profile that ends. */
export interface OldLeadsWish {
  readonly oldLeads?: OldLeadsChoice;
  readonly moveTo?: string;
  readonly planId?: string;
}

/** The leads that the profile brought, counted, and the name of what was counted. */
export interface CountedOldLeads {
  readonly ids: readonly string[];
  readonly figures: MoveFigures;
  readonly planId: string | null;
  /** Name of the location to which they are to move. */
  readonly moveToName?: string;
}

const none: CountedOldLeads = {
  ids: [],
  figures: { leads: 0, paired: 0, scored: 0, withNotes: 0, mayPair: 0 },
  planId: null,
};

/** The leads of a profile that a location loses: counted before, and kept, hidden or moved exactly as they were counted. */
export class OldLeads {
  constructor(
    private readonly rows: OldLeadsRepository,
    private readonly locations: LocationDirectory,
    private readonly moves: Pick<LeadMoves, 'figures' | 'start'>,
    private readonly hiding?: LeadHiding,
  ) {}

  /** @throws WhatConvertsApiError `move-target-invalid`, `old-leads-changed` when a plan is named and no longer true */
  async count(tx: Tx, before: ActiveMapping | undefined, wish: OldLeadsWish): Promise<CountedOldLeads> {
    const moveTo = wish.oldLeads === 'move' ? wish.moveTo : undefined;
    const moveToName = wish.oldLeads === 'move' ? await this.targetName(tx, before?.locationId, moveTo) : undefined;
    if (!before) return none;
    const ids = await this.rows.ids(tx, before.locationId, before.profileId);
    const figures = await this.moves.figures(tx, ids, moveTo);
    const planId = planIdOf([before.id, moveTo ?? null, figures, [...ids].sort()]);
    if (wish.planId !== undefined && wish.planId !== planId) {
      throw new WhatConvertsApiError(
        'old-leads-changed',
        `There are ${figures.leads} leads now, or others than before.`,
      );
    }
    return { ids, figures, planId, moveToName };
  }

  /** Carries the wish out. Returns the move of the leads, if there is one. */
  async settle(
    tx: Tx,
    actor: AuditActor,
    before: ActiveMapping | undefined,
    { ids }: CountedOldLeads,
    { oldLeads, moveTo }: OldLeadsWish,
  ): Promise<string | null> {
    if (!before || ids.length === 0) return null;
    if (oldLeads === 'hide') await this.hidingOrThrow().hide(tx, ids, before.id, actor);
    if (oldLeads !== 'move') return null;
    const by = actor.userId ?? actor.name;
    return this.moves.start(tx, { leadIds: ids, fromLocationId: before.locationId, toLocationId: moveTo!, by });
  }

  private async targetName(tx: Tx, fromLocationId: string | undefined, moveTo: string | undefined): Promise<string> {
    if (moveTo === undefined) throw targetInvalid('Choose the location that gets the leads.');
    if (moveTo === fromLocationId) throw targetInvalid('Choose another location than the one that has the leads.');
    const location = (await this.locations.find(tx, [moveTo])).get(moveTo);
    if (!location || location.archived) throw targetInvalid('There is no such location.');
    return location.name;
  }

  private hidingOrThrow(): LeadHiding {
    if (this.hiding) return this.hiding;
    throw new WhatConvertsApiError('connection-not-usable', 'Old leads can only be kept or moved here.');
  }
}

function targetInvalid(detail: string): WhatConvertsApiError {
  return new WhatConvertsApiError('move-target-invalid', detail, {
    details: { errors: [{ pointer: '/moveTo', detail }] },
  });
}

/** Grants nothing: whoever sends it needs the same rights as for the change itself. */
function planIdOf(counted: unknown): string {
  return hash('sha256', JSON.stringify(counted), 'base64url').slice(0, 22);
}
