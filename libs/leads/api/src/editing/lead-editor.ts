import { type SourceContent } from '@leadweave/domain';
import {
  type LeadView,
  mergePeoplesDecisions,
  type PeoplesDecisions,
  view,
  type ViewInput,
} from '@leadweave/lead-matching';
import { type JsonValue, sanitizeJson, type Tx } from '@leadweave/persistence';
import { changedFields, type FieldChanges } from '../intake/changed-fields.js';
import { shownLead, type ShownLead } from '../intake/lead-columns.js';
import { sourceRecordOf } from '../intake/lead-writes.js';
import { LeadsRepository } from '../intake/leads.repository.js';
import { type DetailedRecord, LeadDetailRepository } from '../reading/lead-detail.repository.js';
import { type Editor, editsAfter, namedEdits } from './edits-after.js';
import { type LeadEdits } from './lead-edits.dto.js';

/** A lead after an edit that changed what is seen of it. */
interface EditedLead {
  readonly lead: LeadView;
  readonly version: number;
  readonly shown: ShownLead;
  readonly changed: FieldChanges;
}

/** Writes what people enter in place of what the sources say, and shows the lead anew. */
export class LeadEditor {
  private readonly leads = new LeadsRepository();
  private readonly details = new LeadDetailRepository();

  /**
   * The caller holds the lock of the lead. Entries go to the lead itself; what is taken back is also taken from the leads that
   * folded into it, since their entries would show through.
   */
  async edit(tx: Tx, leadId: string, change: LeadEdits, editor: Editor): Promise<void> {
    if (namedEdits(change).length === 0) return;
    const records = await this.details.records(tx, leadId);
    const locked = await this.leads.lock(tx, [leadId, ...records.map(({ id }) => id)]);
    const lead = locked.get(leadId)!;
    const folded = [...locked.values()].filter(({ foldedInto }) => foldedInto === leadId);
    const taken = takenBack(change);
    const own = withEdits(lead.people, change, editor);
    const others = folded.map(({ people }) => withEdits(people, taken, editor));
    const input = viewInputOf(records);
    const before = view({
      ...input,
      people: merged(
        lead.people,
        folded.map(({ people }) => people),
      ),
    });
    const after = view({ ...input, people: merged(own, others) });
    await this.save(tx, [
      [leadId, own],
      ...folded.map(({ id }, index): [string, PeoplesDecisions] => [id, others[index]!]),
    ]);
    const changed = changedFields(before, after);
    if (Object.keys(changed).length === 0) return;
    const shown = shownLead(after, { verified: lead.verified, enrichmentRecordId: records[1]?.id });
    await this.show(tx, { lead: before, version: lead.version + 1, shown, changed }, editor);
  }

  /** Writes the lead as it is seen now, and tells it in its log. */
  private async show(tx: Tx, { lead, version, shown, changed }: EditedLead, editor: Editor): Promise<void> {
    const { id: leadId, locationId } = lead;
    const at = new Date(editor.atMs);
    const actor = editor.origin
      ? ({ kind: 'source' } as const)
      : ({ kind: editor.actorKind ?? 'user', id: editor.by } as const);
    const origin = editor.origin ?? ({ kind: 'user', userId: editor.by } as const);
    await this.leads.upsert(tx, [{ leadId, locationId, version, isNew: false, events: [], shown }], at);
    await this.leads.append(tx, [{ leadId, seq: version, locationId, kind: 'edited', actor, origin, changed }], at);
  }

  private async save(tx: Tx, entries: readonly (readonly [id: string, people: PeoplesDecisions])[]): Promise<void> {
    await tx.query(
      `update lead l set people = written.people from unnest($2::uuid[], $3::jsonb[]) as written (id, people)
       where l.brand_id = $1 and l.id = written.id`,
      [tx.brandId, entries.map(([id]) => id), entries.map(([, people]) => JSON.stringify(people))],
    );
  }
}

/** The records of a lead as the view takes them; the one that carries its id comes first. */
function viewInputOf(records: readonly DetailedRecord[]): ViewInput {
  const [primary, enrichment] = records;
  const contentOf = (id: string): SourceContent => records.find((record) => (record.id as string) === id)!.content;
  return {
    primary: sourceRecordOf(primary!, contentOf),
    ...(enrichment && { enrichment: sourceRecordOf(enrichment, contentOf) }),
  };
}

function withEdits(people: PeoplesDecisions, change: LeadEdits, editor: Editor): PeoplesDecisions {
  const edits = editsAfter(people.edits, change, editor);
  return sanitizeJson({ ...people, edits } as unknown as JsonValue) as unknown as PeoplesDecisions;
}

function takenBack(change: LeadEdits): LeadEdits {
  return Object.fromEntries(namedEdits(change).filter(([, text]) => text === null));
}

function merged(own: PeoplesDecisions, others: readonly PeoplesDecisions[]): PeoplesDecisions {
  return others.reduce(mergePeoplesDecisions, own);
}
