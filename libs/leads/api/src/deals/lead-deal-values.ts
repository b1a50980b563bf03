import { type DealValue, type PeoplesDecisions, view } from '@leadweave/lead-matching';
import { sanitizeText, type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import { announceLeads } from '../intake/announce-leads.js';
import { changedFields, type FieldChanges } from '../intake/changed-fields.js';
import { type IntakeOrigin } from '../intake/incoming-record.js';
import { shownLead } from '../intake/lead-columns.js';
import { type LeadEvent } from '../intake/lead-event.js';
import { LeadsRepository, type ShownWrite } from '../intake/leads.repository.js';
import { LeadViews, type ShownFrom } from '../reading/lead-views.js';
import { dealAfter } from './deal-after.js';

/** What a system of sales says of one lead, and what made it say so. */
export interface LeadDeal {
  readonly leadId: string;
  /** Undefined takes the deal away: the sources speak again. */
  readonly deal: DealValue | undefined;
  readonly origin: Extract<IntakeOrigin, { kind: 'salesforce' }>;
}

/** What became of a lead's value. */
export interface LeadDealOutcome {
  readonly leadId: string;
  readonly locationId: string;
  /** Changed fields by path; empty when nobody could see a difference. */
  readonly changed: FieldChanges;
}

const valuePaths = ['value.quoteMinor', 'value.salesMinor'];

/**
 * Takes what a system of sales says of leads: many at once, with an event for each that changes, in the caller's transaction. What
 * people entered stays shown; what a source brings later does not replace it.
 */
@Injectable()
export class LeadDealValues {
  private readonly leads = new LeadsRepository();
  private readonly views = new LeadViews();

  /** One deal for each lead. Leads that folded into another one, were erased, or that the scope does not show are left out. */
  async take(tx: Tx, deals: readonly LeadDeal[], at: Date): Promise<LeadDealOutcome[]> {
    const locked = await this.leads.lock(
      tx,
      deals.map(({ leadId }) => leadId),
    );
    const shown = await this.views.inputs(tx, [...locked.keys()]);
    const steps = deals.flatMap((deal) => {
      const [from, lead] = [shown.get(deal.leadId), locked.get(deal.leadId)];
      return from && lead ? [stepOf(deal, from, lead.people)] : [];
    });
    const changed = steps.filter((step) => step.hasChanged);
    await this.save(tx, changed);
    const told = changed.filter(({ event }) => event !== undefined);
    await this.leads.upsert(
      tx,
      told.map(({ write }) => write),
      at,
    );
    await this.leads.append(
      tx,
      told.flatMap(({ event }) => event ?? []),
      at,
    );
    if (told.length > 0) await announceLeads(tx);
    return steps.map(({ write, changes }) => ({
      leadId: write.leadId,
      locationId: write.locationId,
      changed: changes,
    }));
  }

  private async save(tx: Tx, steps: readonly Step[]): Promise<void> {
    if (steps.length === 0) return;
    await tx.query(
      `update lead l set people = case when t.deal is null then l.people - 'deal'
         else jsonb_set(l.people, '{deal}', t.deal) end
       from unnest($2::uuid[], $3::jsonb[]) as t (id, deal) where l.brand_id = $1 and l.id = t.id`,
      [
        tx.brandId,
        steps.map(({ write }) => write.leadId),
        steps.map(({ deal }) => (deal ? JSON.stringify(deal) : null)),
      ],
    );
  }
}

interface Step {
  readonly deal: DealValue | undefined;
  readonly hasChanged: boolean;
  readonly changes: FieldChanges;
  readonly write: ShownWrite;
  readonly event: LeadEvent | undefined;
}

function stepOf({ deal: told, origin }: LeadDeal, from: ShownFrom, own: PeoplesDecisions): Step {
  const { input, version, verified } = from;
  const deal = told && cleaned(dealAfter(own.deal, told));
  const { deal: _before, ...people } = input.people ?? { edits: {} };
  const before = view(input);
  const after = view({ ...input, people: { ...people, ...(deal && { deal }) } });
  const changes = changedFields(before, after);
  const seq = version + 1;
  const { id: leadId, locationId } = before;
  return {
    deal,
    hasChanged: JSON.stringify(deal) !== JSON.stringify(own.deal),
    changes,
    write: {
      ...{ leadId, locationId, version: seq, isNew: false, events: [] },
      shown: shownLead(after, { verified, enrichmentRecordId: input.enrichment?.id }),
    },
    event:
      Object.keys(changes).length === 0
        ? undefined
        : { leadId, seq, locationId, kind: kindOf(changes), actor: { kind: 'source' }, origin, changed: changes },
  };
}

/** Receivers of values are told of amounts alone; a stage that moves is an update. */
function kindOf(changes: FieldChanges): LeadEvent['kind'] {
  return valuePaths.some((path) => Object.hasOwn(changes, path)) ? 'value_changed' : 'updated';
}

function cleaned(deal: DealValue): DealValue {
  return deal.stage === undefined ? deal : { ...deal, stage: sanitizeText(deal.stage) };
}
