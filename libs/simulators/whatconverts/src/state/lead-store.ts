import { purgedFromSec } from '../lead/lead-life.js';
import { type LeadColumns, type World } from '../world/world.js';
import { LeadIds } from './lead-ids.js';
import { lowerBound } from './lower-bound.js';
import { type LeadRef, type StoredLead } from './stored-lead.js';

/** Which leads to list. Cheap conditions are read from the columns; `accept` is asked for what is left. */
export interface LeadSelection {
  /** One entry per profile; 1 = wanted. */
  readonly profiles: Uint8Array;
  /** The only wanted profile, when there is just one: its own index makes the search cheap. */
  readonly onlyProfile?: number;
  /** First and last second of creation, both included. */
  readonly fromSec: number;
  readonly toSec: number;
  readonly nowSec: number;
  readonly typeCode?: number;
  readonly accept?: (lead: LeadRef) => boolean;
}

/** Matching leads in order of creation, and a way to read them by position. */
export interface LeadMatches {
  readonly total: number;
  at(position: number): LeadRef;
}

/**
 * All leads of a world with everything that happened to them since. Generated leads stay in typed arrays; a lead that
 * is touched moves to the stored ones, which are kept in order of creation.
 */
export class LeadStore {
  private readonly columns: LeadColumns;
  private readonly ids: LeadIds;
  private readonly gone: Uint8Array;
  private readonly stored: StoredLead[] = [];
  private readonly storedById = new Map<number, StoredLead>();
  private scratch = new Uint32Array(0);
  private nextPosition: number;

  constructor(world: World) {
    this.columns = world.leads;
    this.ids = new LeadIds(world.seed, world.leads.length);
    this.gone = new Uint8Array(world.leads.length);
    this.nextPosition = world.leads.length;
  }

  /** The id the next new lead gets. */
  takeId(): number {
    const leadId = this.ids.idAt(this.nextPosition);
    this.nextPosition += 1;
    return leadId;
  }

  /** Leaves ids out, as if so many leads had been made and forgotten. */
  skipIds(count: number): void {
    this.nextPosition += count;
  }

  find(leadId: number): LeadRef | undefined {
    const stored = this.storedById.get(leadId);
    if (stored) return { ...stored, stored };
    const rank = this.ids.positionOf(leadId);
    if (rank === undefined || rank >= this.columns.length || this.gone[rank] === 1) return undefined;
    return this.generatedAt(rank);
  }

  /** Adds a lead, or puts it in the place of the one with the same id. */
  put(lead: StoredLead): void {
    this.remove(lead.leadId);
    const position = lowerBound(this.stored.length, (index) => this.isBefore(this.stored[index] as StoredLead, lead));
    this.stored.splice(position, 0, lead);
    this.storedById.set(lead.leadId, lead);
  }

  /** True when there was such a lead. */
  remove(leadId: number): boolean {
    const stored = this.storedById.get(leadId);
    if (stored) {
      this.storedById.delete(leadId);
      this.stored.splice(this.stored.indexOf(stored), 1);
      return true;
    }
    const rank = this.ids.positionOf(leadId);
    if (rank === undefined || rank >= this.columns.length || this.gone[rank] === 1) return false;
    this.gone[rank] = 1;
    return true;
  }

  /** One pass over the window: about 5 ms for a million leads, less for one profile. The result lives until the next call. */
  select(selection: LeadSelection): LeadMatches {
    if (this.scratch.length < this.columns.length + this.stored.length)
      this.scratch = new Uint32Array(this.columns.length + this.stored.length + 1024);
    const total = this.collect(selection, this.scratch);
    const matches = this.scratch;
    return { total, at: (position) => this.refAt(matches[position] as number) };
  }

  private collect(selection: LeadSelection, into: Uint32Array): number {
    const { createdSec } = this.columns;
    const own = selection.onlyProfile === undefined ? undefined : this.columns.byProfile[selection.onlyProfile];
    const length = own?.length ?? this.columns.length;
    const rankAt = (index: number) => (own ? (own[index] as number) : index);
    const first = lowerBound(length, (index) => (createdSec[rankAt(index)] as number) < selection.fromSec);
    let next = lowerBound(
      this.stored.length,
      (index) => (this.stored[index] as StoredLead).createdSec < selection.fromSec,
    );
    const until = Math.min(selection.toSec, selection.nowSec);
    let count = 0;
    const takeStored = (before: (lead: StoredLead) => boolean) => {
      for (let lead = this.stored[next]; lead && lead.createdSec <= until && before(lead); lead = this.stored[next]) {
        if (this.storedMatches(lead, selection)) into[count++] = this.columns.length + next;
        next += 1;
      }
    };
    for (let index = first; index < length; index += 1) {
      const rank = rankAt(index);
      const created = createdSec[rank] as number;
      if (created > until) break;
      if (next < this.stored.length)
        takeStored((lead) => this.isBefore(lead, { createdSec: created, leadId: this.ids.idAt(rank) }));
      if (this.generatedMatches(rank, selection)) into[count++] = rank;
    }
    takeStored(() => true);
    return count;
  }

  private generatedMatches(rank: number, selection: LeadSelection): boolean {
    const columns = this.columns;
    if (this.gone[rank] === 1 || selection.profiles[columns.profile[rank] as number] !== 1) return false;
    if (selection.typeCode !== undefined && columns.type[rank] !== selection.typeCode) return false;
    const spamDay = columns.spamDay[rank] as number;
    if (spamDay > 0 && selection.nowSec >= purgedFromSec(columns.createdSec[rank] as number, spamDay)) return false;
    return selection.accept === undefined || selection.accept(this.generatedAt(rank));
  }

  private storedMatches(lead: StoredLead, selection: LeadSelection): boolean {
    if (selection.profiles[lead.profileIndex] !== 1 || selection.nowSec >= lead.purgedFromSec) return false;
    if (selection.typeCode !== undefined && lead.typeCode !== selection.typeCode) return false;
    return selection.accept === undefined || selection.accept({ ...lead, stored: lead });
  }

  private refAt(entry: number): LeadRef {
    if (entry < this.columns.length) return this.generatedAt(entry);
    const stored = this.stored[entry - this.columns.length] as StoredLead;
    return { ...stored, stored };
  }

  private generatedAt(rank: number): LeadRef {
    return {
      leadId: this.ids.idAt(rank),
      profileIndex: this.columns.profile[rank] as number,
      localIndex: this.columns.localIndex[rank] as number,
      createdSec: this.columns.createdSec[rank] as number,
      typeCode: this.columns.type[rank] as number,
      spamDay: this.columns.spamDay[rank] as number,
    };
  }

  private isBefore(
    lead: { createdSec: number; leadId: number },
    other: { createdSec: number; leadId: number },
  ): boolean {
    return lead.createdSec < other.createdSec || (lead.createdSec === other.createdSec && lead.leadId < other.leadId);
  }
}
