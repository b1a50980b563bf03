import fc from 'fast-check';
import { aField } from '../testing/a-target-field.js';
import { anOpportunity } from '../testing/an-opportunity.js';
import { type FieldMode, fieldModes } from '../mapping/field-mapping.js';
import { planUpdate } from '../mapping/plan-update.js';
import { leadValueOf } from '../opportunities/lead-value.js';
import { fingerprintOf, type HandledVersion, versionVerdict } from '../opportunities/opportunity-version.js';
import { changedByPeople, owedWriteBack, type WriteBackValues } from './owed-write-back.js';

/** Shorter than what people type, so that what comes back is not what was sent. */
const company = aField('Company', { length: 8 });
const texts = fc.constantFrom('Sample Kitchens', 'Sample K', 'Acme', ' ACME', 'a\r\nb', '');
const amounts = fc.constantFrom(undefined, 0, 1, 156.87);
const states = fc.constantFrom({}, { isClosed: true, isWon: true }, { isClosed: true }, { isDeleted: true });

type Edit =
  | { readonly at: 'salesforce' | 'leadweave' | 'whatconverts'; readonly company: string }
  | { readonly at: 'sales-value'; readonly salesMinor: number }
  | { readonly at: 'opportunity'; readonly amount: number | undefined; readonly state: object };

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    at: fc.constantFrom('salesforce' as const, 'leadweave' as const, 'whatconverts' as const),
    company: texts,
  }),
  fc.record({ at: fc.constant('sales-value' as const), salesMinor: fc.nat(200) }),
  fc.record({ at: fc.constant('opportunity' as const), amount: amounts, state: states }),
);

type Notice = 'lead' | 'salesforce-lead' | 'whatconverts' | 'opportunity';

/** Both vendors and us: every change of a system sends a notice, also a change that we made. */
class TwoWaySync {
  readonly notices: Notice[] = [];
  writesToWhatConverts = 0;
  private clockMs = 0;
  private ours = { company: '', changedAtMs: 0 };
  private salesforce = { company: '', changedAtMs: 0 };
  private whatConverts: { company: string; values: WriteBackValues } = { company: '', values: {} };
  private opportunity = anOpportunity();
  private readBefore: { company: string; values: WriteBackValues } = { company: '', values: {} };
  private settled: WriteBackValues = {};
  private handled: HandledVersion | undefined;

  constructor(
    private readonly mode: FieldMode,
    private readonly hasFlow: boolean,
  ) {}

  edit(edit: Edit): void {
    this.clockMs += 1_000;
    switch (edit.at) {
      case 'leadweave':
        return this.setOurs(edit.company);
      case 'salesforce':
        return this.setSalesforce(edit.company);
      case 'whatconverts':
        this.whatConverts = { ...this.whatConverts, company: edit.company };
        return this.tell('whatconverts');
      case 'sales-value':
        return this.setValues({ salesMinor: edit.salesMinor });
      case 'opportunity':
        this.opportunity = anOpportunity({ ...edit.state, amount: edit.amount, stampMs: this.clockMs });
        return this.tell('opportunity');
    }
  }

  /** Handles the oldest notice. */
  step(): void {
    switch (this.notices.shift()) {
      case 'lead':
        return this.syncLead('lead');
      case 'salesforce-lead':
        return this.syncLead('salesforce');
      case 'whatconverts':
        return this.readWhatConverts();
      case 'opportunity':
        return this.readOpportunity();
      case undefined:
    }
  }

  private tell(notice: Notice): void {
    this.notices.push(notice);
  }

  private setOurs(text: string, changedAtMs = this.clockMs): void {
    this.ours = { company: text, changedAtMs };
    this.tell('lead');
  }

  private setSalesforce(text: string): void {
    // An automation of the org that has the last word on everything that is written.
    this.salesforce = { company: this.hasFlow ? `${text.toUpperCase()}!` : text, changedAtMs: this.clockMs };
    this.tell('salesforce-lead');
  }

  private setValues(values: WriteBackValues): void {
    this.whatConverts = { ...this.whatConverts, values: { ...this.whatConverts.values, ...values } };
    this.tell('whatconverts');
  }

  private syncLead(causedBy: 'lead' | 'salesforce'): void {
    const plan = planUpdate(
      [{ source: { kind: 'lead', field: 'company' }, target: 'Company', mode: this.mode }],
      {
        lead: {
          values: this.ours.company.trim() ? { company: this.ours.company } : {},
          formFields: {},
          timeZone: 'UTC',
        },
        record: { Company: this.salesforce.company },
        oursChangedAtMs: this.ours.changedAtMs,
        theirsChangedAtMs: this.salesforce.changedAtMs,
        causedBy,
      },
      [company],
    );
    if (plan.values.Company !== undefined) this.setSalesforce(String(plan.values.Company));
    plan.taken.forEach(({ value }) => this.setOurs(String(value), this.salesforce.changedAtMs));
  }

  private readWhatConverts(): void {
    const { company: text, values } = this.whatConverts;
    const before = this.readBefore;
    this.readBefore = this.whatConverts;
    const isChanged = text !== before.company || changedByPeople(this.settled, before.values, values).length > 0;
    if (text !== before.company) this.setOurs(text);
    else if (isChanged) this.tell('lead');
  }

  private readOpportunity(): void {
    const read = { stampMs: this.opportunity.stampMs, fingerprint: fingerprintOf(this.opportunity) };
    const verdict = versionVerdict(this.handled, read);
    if (verdict === 'same' || verdict === 'older') return;
    this.handled = read;
    const value = leadValueOf([this.opportunity], { several: 'sum', currency: 'USD', currencyDigits: 2 });
    const rule = { quotable: true, quote: true, sales: true };
    const owed = owedWriteBack({ rule, value, theirs: this.readBefore.values, settled: this.settled });
    this.settled = owed.settled;
    if (Object.keys(owed.write).length === 0) return;
    this.writesToWhatConverts += 1;
    this.setValues(owed.write);
  }
}

/** A notice of the edit, one of what it changed here, one of what that changed there, and the last that finds nothing to do. */
const longestChain = 4;

describe('a two-way sync', () => {
  it.each(fieldModes)('ends after 1,000 rounds of edits on every side, by %s', (mode) => {
    const rounds = fc.array(fc.tuple(edits, fc.nat(3)), { minLength: 1_000, maxLength: 1_000, size: 'max' });
    fc.assert(
      fc.property(rounds, fc.boolean(), (list, hasFlow) => {
        const sync = new TwoWaySync(mode, hasFlow);
        let steps = 0;
        const step = () => {
          sync.step();
          steps += 1;
        };
        for (const [edit, handled] of list) {
          sync.edit(edit);
          for (let count = 0; count < handled && sync.notices.length > 0; count += 1) step();
        }
        while (sync.notices.length > 0 && steps <= list.length * longestChain) step();
        expect(sync.notices).toEqual([]);
        const caused = list.filter(([{ at }]) => at === 'opportunity').length;
        expect(sync.writesToWhatConverts).toBeLessThanOrEqual(caused);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it.each(fieldModes)('comes to rest after one edit, by %s', (mode) => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 20 }), fc.boolean(), (list, hasFlow) => {
        const sync = new TwoWaySync(mode, hasFlow);
        for (const edit of list) {
          sync.edit(edit);
          for (let count = 0; count < longestChain; count += 1) sync.step();
          expect(sync.notices).toEqual([]);
        }
      }),
    );
  });
});
