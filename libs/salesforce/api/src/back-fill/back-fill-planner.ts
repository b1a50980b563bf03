import { type Database } from '@leadweave/persistence';
import {
  callsOfDryRun,
  countOutcomes,
  type DryRun,
  type DryRunOutcome,
  emptyDryRun,
} from '@leadweave/salesforce-domain';
import { type ConnectionRef, type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type ChangedField, fieldsOfCreate, fieldsOfUpdate } from '../sending/changed-field.js';
import { type TransferRules } from '../sending/lead-transfer.js';
import { OrgCalls } from '../sending/org-calls.js';
import { type TargetFields } from '../sending/target-fields.js';
import { isExpected, type Judged, judgeLeads, type RunLead } from './judge-leads.js';
import { type PeopleReader } from './people-reader.js';
import { createPlanOf, type FieldsByObject, type JudgedUpdate, updatePlanOf } from './plan-writes.js';
import { type RunLeadsRepository, type RunPosition, type RunSpan } from './run-leads.repository.js';

/** A lead of a plan as an example. */
export interface PlanSample {
  readonly leadId: string;
  readonly name: string;
  readonly outcome: DryRunOutcome['kind'];
  readonly because?: string;
  readonly fields: readonly ChangedField[];
}

/** What a run would do. */
export interface RunPlan {
  readonly counts: DryRun;
  readonly leads: number;
  /** Calls that running it costs. */
  readonly calls: number;
  readonly samples: readonly PlanSample[];
}

interface Counted {
  readonly lead: RunLead;
  readonly outcome: DryRunOutcome;
  readonly fields: readonly ChangedField[];
}

const everywhere = { kind: 'all-locations' } as const;
/** As many fill several lists of creates and of changes, so that few of them go out half empty; some 40 MB. */
export const leadsOfPage = 4_000;
const samplesOfEach = 3;

/** Counts what a run over earlier leads would do, by the decisions of the run itself. Changes nothing on either side (D6). */
export class BackFillPlanner {
  constructor(
    private readonly database: Database,
    private readonly leads: RunLeadsRepository,
    private readonly reader: PeopleReader,
    private readonly fields: TargetFields,
    private readonly gateway: SalesforceGateway,
  ) {}

  /** @throws ConnectionUnavailable, SalesforceError */
  async plan(ref: ConnectionRef, rules: TransferRules, span: RunSpan): Promise<RunPlan> {
    const calls = new OrgCalls(this.gateway, ref, 'background');
    const fields = await fieldsOf(this.fields, calls);
    const people = await this.reader.people(calls);
    const { phoneFormat } = rules.settings;
    let [counts, leads, samples] = [emptyDryRun, 0, [] as PlanSample[]];
    let after: RunPosition | undefined;
    do {
      const page = await this.database.inBrand(ref.brandId, everywhere, (tx) =>
        this.leads.page(tx, ref.connectionId, span, after, { limit: leadsOfPage, phoneFormat }),
      );
      await people.meet(page.leads, rules.settings.finding);
      const judged = judgeLeads(page.leads, people.index, rules.settings, span.since.getTime());
      const counted = await this.count(calls, judged, rules, fields);
      counts = countOutcomes(
        counts,
        counted.map(({ outcome }) => outcome),
      );
      leads += page.leads.length;
      samples = withSamples(samples, counted);
      after = page.position;
    } while (after !== undefined);
    return { counts, leads, calls: callsOfDryRun(counts) + calls.count, samples };
  }

  private async count(
    calls: OrgCalls,
    judged: readonly Judged[],
    rules: TransferRules,
    fields: FieldsByObject,
  ): Promise<Counted[]> {
    const updates = judged.filter((one): one is JudgedUpdate => one.kind === 'update' && !isExpected(one.id));
    const idsOf = (object: 'Lead' | 'Contact') => [
      ...new Set(updates.filter((one) => one.object === object).map(({ id }) => id)),
    ];
    const records = new Map([
      ...(await this.reader.named(calls, 'Lead', idsOf('Lead'), rules.mapping)),
      ...(await this.reader.named(calls, 'Contact', idsOf('Contact'), rules.mapping)),
    ]);
    return judged.map((one): Counted => {
      const { lead } = one;
      switch (one.kind) {
        case 'skip':
        case 'review':
          return { lead, outcome: { kind: one.kind, because: one.because }, fields: [] };
        case 'redirect':
          return { lead, outcome: { kind: 'redirect' }, fields: [] };
        case 'create': {
          const plan = createPlanOf(lead, rules, fields);
          return plan.kind === 'create'
            ? { lead, outcome: { kind: 'create' }, fields: fieldsOfCreate(plan) }
            : { lead, outcome: { kind: 'review', because: 'required-field-missing' }, fields: [] };
        }
        case 'update': {
          const record = records.get(one.id);
          const plan = record && updatePlanOf(one, record, rules, fields);
          const changes = !plan || Object.keys(plan.values).length > 0;
          const shown = plan ? fieldsOfUpdate(plan) : [];
          return { lead, outcome: { kind: changes ? 'update' : 'unchanged' }, fields: shown };
        }
      }
    });
  }
}

/** The visible fields of both objects in which people stand. */
export async function fieldsOf(fields: TargetFields, { ref, purpose }: OrgCalls): Promise<FieldsByObject> {
  return { Lead: await fields.of(ref, 'Lead', purpose), Contact: await fields.of(ref, 'Contact', purpose) };
}

function withSamples(samples: readonly PlanSample[], counted: readonly Counted[]): PlanSample[] {
  const kept = [...samples];
  for (const { lead, outcome, fields } of counted) {
    if (kept.filter((sample) => sample.outcome === outcome.kind).length >= samplesOfEach) continue;
    const because = 'because' in outcome ? outcome.because : undefined;
    kept.push({ leadId: lead.leadId, name: nameOf(lead), outcome: outcome.kind, because, fields });
  }
  return kept;
}

function nameOf({ material }: RunLead): string {
  const { firstName, lastName } = material.mapped.values;
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return name || material.email || material.phone || 'Unknown contact';
}
