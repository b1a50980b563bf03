import { leadIdOf, type SourceContent, type SourceRecordId } from '@leadweave/domain';
import { noDecisions, type Pair, type PeoplesDecisions } from '@leadweave/lead-matching';
import { aContent, north, noon } from '../testing-support/builders.js';
import { aStoredForm, aStoredLead } from '../testing-support/stored-records.js';
import { type LeadFacts, leadWriteOf, type LockedLead, sourceRecordOf } from './lead-writes.js';
import { type LeadStep } from './plan-leads.js';

const [form, wc] = [aStoredForm(), aStoredLead()];
const [formLead, wcLead] = [leadIdOf(form.id), leadIdOf(wc.id)];
const pair = { nativeId: form.id, whatConvertsId: wc.id, differenceMs: 60_000 } as unknown as Pair;
const scored: PeoplesDecisions = { ...noDecisions, quality: { value: 'good', decidedAtMs: 2, by: 'ada' } };
const spam: PeoplesDecisions = { ...noDecisions, quality: { value: 'spam', decidedAtMs: 1, by: 'lee' } };

const aStep = (overrides: Partial<LeadStep> = {}): LeadStep => ({
  ...{ leadId: formLead, primary: form, before: [form], isNew: false },
  ...overrides,
});
const pairedStep = (overrides: Partial<LeadStep> = {}) => aStep({ enrichment: wc, pair, ...overrides });
const aLead = (overrides: Partial<LockedLead> = {}): LockedLead => ({
  ...{ id: formLead, version: 4, verified: true, people: noDecisions },
  ...overrides,
});
/** Contents are the same before and after unless told otherwise. */
const facts = (
  leads: readonly LockedLead[],
  after: Partial<SourceContent> = {},
  before: Partial<SourceContent> = {},
): LeadFacts => ({
  leads: new Map(leads.map((lead) => [lead.id, lead])),
  contentBefore: () => aContent(before),
  contentAfter: () => aContent(after),
});
const pairedWith = (before: string | null, after: string | null) => ({ pairedWith: { before, after } });

describe('a new lead', () => {
  it('is told as created', () => {
    const write = leadWriteOf(aStep({ before: [], isNew: true }), facts([]))!;
    expect(write).toMatchObject({ leadId: formLead, locationId: north, version: 1, isNew: true, people: noDecisions });
    expect(write.events).toEqual([{ kind: 'created', seq: 1, changed: {} }]);
    expect(write.shown).toMatchObject({ verified: true, enrichmentRecordId: undefined, columns: { paired: false } });
    expect(write.foldedInto).toBeUndefined();
  });

  it('is told as enriched as well when it is paired at once, and takes over what people decided', () => {
    const folded = aLead({ id: wcLead, people: scored });
    const write = leadWriteOf(pairedStep({ before: [], isNew: true }), facts([folded]))!;
    expect(write).toMatchObject({ version: 2, people: scored });
    expect(write.events).toEqual([
      { kind: 'created', seq: 1, changed: {} },
      { kind: 'enriched', seq: 2, changed: pairedWith(null, wc.id) },
    ]);
    expect(write.shown).toMatchObject({
      enrichmentRecordId: wc.id,
      columns: { paired: true },
      view: { quality: 'good' },
    });
  });
});

describe('a lead that folds', () => {
  const step = aStep({ leadId: wcLead, primary: wc, before: [wc], foldedInto: formLead });

  it('says into which, and shows nothing any more', () => {
    const write = leadWriteOf(step, facts([aLead({ id: wcLead })]))!;
    expect(write).toMatchObject({ leadId: wcLead, version: 5, isNew: false, foldedInto: formLead });
    expect(write.events).toEqual([
      { kind: 'folded', seq: 5, changed: { foldedInto: { before: null, after: formLead } } },
    ]);
    expect(write.shown).toBeUndefined();
  });

  it('is written once', () => {
    expect(leadWriteOf(step, facts([aLead({ id: wcLead, foldedInto: formLead })]))).toBeUndefined();
  });

  it('may fold into another than before', () => {
    const { events } = leadWriteOf(step, facts([aLead({ id: wcLead, foldedInto: 'other' })]))!;
    expect(events[0]!.changed).toEqual({ foldedInto: { before: 'other', after: formLead } });
  });

  it('is nothing where there never was a lead', () => {
    expect(leadWriteOf(step, facts([]))).toBeUndefined();
  });
});

describe('a lead that stands', () => {
  it('is left alone when nobody could see a difference', () => {
    expect(leadWriteOf(aStep(), facts([aLead()]))).toBeUndefined();
  });

  it('gets a new version without a word when only the sources vouch for it now', () => {
    const write = leadWriteOf(aStep(), facts([aLead({ verified: false })]))!;
    expect(write).toMatchObject({ version: 5, events: [], shown: { verified: true } });
    expect(write.people).toBeUndefined();
  });

  it('is unverified as long as one of its records is', () => {
    const hint = aStoredLead({ verified: false });
    const step = pairedStep({ enrichment: hint, before: [form, hint] });
    expect(leadWriteOf(step, facts([aLead()]))!.shown).toMatchObject({ verified: false });
    const unread = aStoredForm({ verified: false });
    expect(leadWriteOf(aStep({ primary: unread }), facts([aLead()]))!.shown).toMatchObject({ verified: false });
  });

  it('tells worth and everything else apart', () => {
    const worth = { quoteMinor: 12_000, salesMinor: 9_000, currency: 'USD' } as SourceContent['value'];
    const both = leadWriteOf(aStep(), facts([aLead()], { message: 'Other words.', value: worth }))!;
    expect(both.version).toBe(6);
    expect(both.events.map(({ kind, seq }) => [kind, seq])).toEqual([
      ['updated', 5],
      ['value_changed', 6],
    ]);
    const [updated, valued] = both.events;
    expect(Object.keys(updated!.changed)).toContain('message');
    expect(Object.keys(updated!.changed)).not.toContain('value.quoteMinor');
    expect(valued!.changed).toEqual({
      'value.quoteMinor': { before: null, after: 12_000 },
      'value.salesMinor': { before: null, after: 9_000 },
    });
  });

  it('tells only what changed', () => {
    const words = leadWriteOf(aStep(), facts([aLead()], { message: 'Other words.' }))!;
    expect(words.events.map(({ kind }) => kind)).toEqual(['updated']);
    const value = { quoteMinor: 12_000 } as SourceContent['value'];
    const worth = leadWriteOf(aStep(), facts([aLead()], { value }, { value: { ...value, quoteMinor: 1 } }))!;
    expect(worth.events.map(({ kind }) => kind)).toEqual(['value_changed']);
  });

  it('tells when its source no longer has it, and nothing else then', () => {
    const gone = aStoredForm({ state: 'gone', goneSinceMs: noon.getTime() });
    const { events } = leadWriteOf(aStep({ primary: gone }), facts([aLead()], { message: 'Last words.' }))!;
    expect(events.map(({ kind }) => kind)).toEqual(['gone']);
    expect(Object.keys(events[0]!.changed)).toEqual(expect.arrayContaining(['flags.gone', 'message']));
  });

  it('is enriched, with the decisions of the lead that folds into it', () => {
    const write = leadWriteOf(pairedStep(), facts([aLead(), aLead({ id: wcLead, people: scored })]))!;
    expect(write.people).toEqual(scored);
    expect(write.events).toEqual([expect.objectContaining({ kind: 'enriched', seq: 5 }) as object]);
    expect(write.events[0]!.changed).toMatchObject({
      ...pairedWith(null, wc.id),
      quality: { before: 'unscored', after: 'good' },
    });
  });

  it('is not enriched twice, and counts what was decided on both', () => {
    const step = pairedStep({ before: [form, wc] });
    expect(
      leadWriteOf(step, facts([aLead(), aLead({ id: wcLead, people: scored, foldedInto: formLead })])),
    ).toBeUndefined();
  });

  it('tells by whom it was enriched before', () => {
    const other = aStoredLead({ id: 'wc-2' as SourceRecordId });
    const { events } = leadWriteOf(pairedStep({ before: [form, other] }), facts([aLead()]))!;
    expect(events.map(({ kind, changed }) => [kind, changed['pairedWith']])).toEqual([
      ['enriched', { before: 'wc-2', after: wc.id }],
    ]);
  });

  it('is split when its partner leaves, and keeps its own decisions', () => {
    const split = aStep({ before: [form, wc] });
    const own = aLead({ people: scored });
    const write = leadWriteOf(split, facts([own, aLead({ id: wcLead, people: spam, foldedInto: formLead })]))!;
    expect(write).toMatchObject({ people: scored, shown: { enrichmentRecordId: undefined } });
    expect(write.events.map(({ kind, changed }) => [kind, changed['pairedWith']])).toEqual([
      ['split', { before: wc.id, after: null }],
    ]);
  });

  it.each<[string, LeadStep, PeoplesDecisions | undefined]>([
    ['nobody judged the partner that comes', pairedStep(), noDecisions],
    ['the partner that comes never was a lead', pairedStep(), undefined],
    ['nobody judged the partner that leaves', aStep({ before: [form, wc] }), noDecisions],
  ])('shows what people decided as before when %s', (_title, step, partner) => {
    const leads = [aLead({ people: scored }), ...(partner ? [aLead({ id: wcLead, people: partner })] : [])];
    const write = leadWriteOf(step, facts(leads))!;
    expect(write.events).toHaveLength(1);
    expect(write.people).toBeUndefined();
  });

  it('shows a status that comes with a partner', () => {
    const archived = { ...noDecisions, status: { value: 'archived', decidedAtMs: 1, by: 'ada' } } as const;
    const write = leadWriteOf(pairedStep(), facts([aLead(), aLead({ id: wcLead, people: archived })]))!;
    expect(write.people).toEqual(archived);
  });

  it('comes back from the lead that it had folded into', () => {
    const step = aStep({ leadId: wcLead, primary: wc, before: [] });
    const back = leadWriteOf(step, facts([aLead({ id: wcLead, foldedInto: formLead, people: scored })]))!;
    expect(back).toMatchObject({ people: scored, shown: { verified: true } });
    expect(back.events).toEqual([
      { kind: 'split', seq: 5, changed: { foldedInto: { before: formLead, after: null } } },
    ]);
  });

  it('comes back also when its records stood elsewhere', () => {
    const step = aStep({ leadId: wcLead, primary: wc, before: [] });
    const write = leadWriteOf(step, facts([aLead({ id: wcLead })]))!;
    expect(write.events).toEqual([{ kind: 'split', seq: 5, changed: { foldedInto: { before: null, after: null } } }]);
    expect(write.people).toBeUndefined();
  });
});

describe('sourceRecordOf', () => {
  it('gives the rules what they look at, and no version', () => {
    const content = aContent();
    const gone = aStoredForm({ state: 'gone', goneSinceMs: 7 });
    expect(sourceRecordOf(gone, (id) => (id === form.id ? content : aContent()))).toEqual({
      ...{ id: form.id, source: 'form', externalId: 'form-1', locationId: north, occurredAtMs: noon.getTime() },
      ...{ normalisedEmail: 'jane@example.com', state: 'gone', goneSinceMs: 7, content },
    });
  });
});
