import { type LeadPage } from '../leads/lead-page.js';
import { type LeadQuery } from '../leads/lead-query.js';
import { type ParsedRow } from '../mapping/parsed-row.js';
import { at, ChangingAccount } from '../testing-fixtures/changing-account.js';
import { WhatConvertsError } from '../whatconverts-error.js';
import { emptyTally } from './id-tally.js';
import { nextPass, SliceReader, type SweepableClient } from './slice-reader.js';
import { type SweepCheckpoint } from './sweep-checkpoint.js';
import { type SweepPageEvent } from './sweep-event.js';
import { planSweep } from './sweep-query.js';

const [from, to] = [at(0), at(86_400)];
const slice = { from, to };
const start: SweepCheckpoint = {
  version: 1,
  sliceFrom: from.toISOString(),
  sliceTo: to.toISOString(),
  sweepTo: to.toISOString(),
  ...{ pass: 1, nextPage: 1, tally: emptyTally, unsettled: false, done: false },
};

const readerOf = (client: SweepableClient, pageSize = 2) =>
  new SliceReader(client, planSweep({ from, to, pageSize }), slice, new Map());

const passOf = async (reader: SliceReader, state = start) => {
  const events: SweepPageEvent[] = [];
  const pages = reader.readPass(state);
  for (;;) {
    const step = await pages.next();
    if (step.done) return { events, result: step.value };
    events.push(step.value);
  }
};

const leads = (count: number, everySeconds = 60) =>
  Array.from({ length: count }, (_, index) => ({ id: index + 1, second: index * everySeconds, note: '' }));

/** Answers by page, whatever is asked besides. */
const answering = (answer: (page: number) => Partial<LeadPage> | Error): SweepableClient & { asked: number[] } => {
  const asked: number[] = [];
  const list = ({ pageNumber = 1 }: LeadQuery = {}) => {
    asked.push(pageNumber);
    const answered = answer(pageNumber);
    if (answered instanceof Error) return Promise.reject(answered);
    return Promise.resolve({
      pageNumber,
      rows: [],
      knownLeadIds: [],
      fingerprint: `${pageNumber}`,
      ...answered,
    } as unknown as LeadPage);
  };
  return { asked, leads: { list } };
};
const unreadable = (leadId?: string, raw: unknown = {}): ParsedRow => ({
  ...{ kind: 'unreadable', reason: 'lead-id-missing', detail: '', raw },
  ...(leadId !== undefined && { leadId }),
});

describe('a pass over a slice', () => {
  it('tells of each page where to go on', async () => {
    const { events, result } = await passOf(readerOf(new ChangingAccount(leads(3))));
    expect(events.map(({ pageNumber, pass, checkpoint }) => [pageNumber, pass, checkpoint.nextPage])).toEqual([
      [1, 1, 2],
      [2, 1, 3],
    ]);
    expect(events.map(({ checkpoint }) => checkpoint.tally.count)).toEqual([2, 3]);
    expect(events[1]).toMatchObject({
      kind: 'page',
      slice,
      totalPages: 2,
      totalLeads: 3,
      checkpoint: { totalLeads: 3 },
    });
    expect(result).toMatchObject({ proof: { count: 3, totalLeads: 3 }, unsettled: false });
  });

  it('goes on from its checkpoint to the same proof', async () => {
    const account = new ChangingAccount(leads(5));
    const whole = await passOf(readerOf(account));
    const rest = await passOf(readerOf(account), whole.events[0]!.checkpoint);
    expect(rest.events.map(({ pageNumber }) => pageNumber)).toEqual([2, 3]);
    expect(rest.result).toEqual(whole.result);
  });

  it('is unsettled when the total moves between its pages, and stays so', async () => {
    const { result } = await passOf(
      readerOf(answering((page) => ({ rows: [unreadable(`${page}`)], totalPages: 3, totalLeads: page === 2 ? 4 : 3 }))),
    );
    expect(result).toMatchObject({ unsettled: true, proof: { totalLeads: 3 } });
  });

  it('ends at an empty page, though there should be more', async () => {
    const client = answering((page) => ({ rows: page === 1 ? [unreadable('1')] : [], totalPages: 9, totalLeads: 9 }));
    const { result } = await passOf(readerOf(client));
    expect(client.asked).toEqual([1, 2]);
    expect(result).toMatchObject({ unsettled: false, proof: { count: 1, totalLeads: 9 } });
  });

  it.each(['invalid-request', 'not-found'] as const)('ends unsettled when a later page answers %s', async (code) => {
    const gone = new WhatConvertsError(code, 'No such page.');
    const client = answering((page) => (page === 1 ? { rows: [unreadable('1')], totalPages: 2, totalLeads: 2 } : gone));
    const { events, result } = await passOf(readerOf(client));
    expect(events).toHaveLength(1);
    expect(result).toMatchObject({ unsettled: true, proof: { count: 1, totalLeads: 2 } });
  });

  it('comes to nothing when its only page cannot be read any more', async () => {
    const client = answering(() => new WhatConvertsError('not-found', 'No such page.'));
    const { result } = await passOf(readerOf(client), { ...start, nextPage: 2 });
    expect(result).toEqual({ proof: { ...emptyTally, totalLeads: 0 }, unsettled: true });
  });

  it.each([
    ['the first page is refused', 1, new WhatConvertsError('invalid-request', 'No.')],
    ['a later page has other trouble', 2, new WhatConvertsError('unauthorized', 'No.')],
    ['a later page fails for another reason', 2, new Error('not-found')],
  ])('fails when %s', async (_title, page, error) => {
    const client = answering((asked) =>
      asked < page ? { rows: [unreadable('1')], totalPages: 2, totalLeads: 2 } : error,
    );
    await expect(passOf(readerOf(client))).rejects.toBe(error);
  });

  it('bears a page that comes again twice in a row of passes, not three times', async () => {
    const client = answering(() => ({ rows: [unreadable('1')], fingerprint: 'same', totalPages: 5, totalLeads: 5 }));
    const reader = readerOf(client);
    for (const _ of [1, 2]) expect((await passOf(reader)).result.unsettled).toBe(true);
    await expect(passOf(reader)).rejects.toMatchObject({
      code: 'unfaithful-response',
      mismatch: { aspect: 'pageNumber', count: 1, of: 1, exampleLeadIds: ['1'] },
    });
  });

  it('forgets repetitions after a pass that went through', async () => {
    let repeats = true;
    const client = answering((page) => ({
      ...{ rows: [unreadable('1')], totalPages: 2, totalLeads: 2 },
      fingerprint: repeats ? 'same' : `${page}`,
    }));
    const reader = readerOf(client);
    for (repeats of [true, true, false, true, true]) await passOf(reader);
    await expect(passOf(reader)).rejects.toMatchObject({ mismatch: { aspect: 'pageNumber' } });
  });

  it('blames no repetition on the paging when the total moved', async () => {
    const client = answering((page) => ({
      rows: [unreadable('1')],
      fingerprint: 'same',
      totalPages: 5,
      totalLeads: page,
    }));
    const reader = readerOf(client);
    for (const _ of [1, 2, 3, 4]) expect((await passOf(reader)).result.unsettled).toBe(true);
  });

  it('takes empty pages with one fingerprint for no repetition', async () => {
    const client = answering(() => ({ fingerprint: 'empty', totalPages: 5, totalLeads: 0 }));
    expect((await passOf(readerOf(client))).result).toMatchObject({ unsettled: false });
  });

  it('gives up when there are many more pages than the total can fill', async () => {
    const client = answering((page) => ({ rows: [unreadable(`${page}`)], totalPages: 1_000, totalLeads: 3 }));
    await expect(passOf(readerOf(client))).rejects.toMatchObject({ mismatch: { aspect: 'totalPages' } });
    expect(client.asked).toHaveLength(3 * 2 + 10);
  });

  it('gives up after 5,000 pages, whatever the total says', async () => {
    const client = answering((page) => ({ rows: [unreadable(`${page}`)], totalPages: 9_000, totalLeads: 9_000 }));
    await expect(passOf(readerOf(client))).rejects.toMatchObject({ mismatch: { aspect: 'totalPages' } });
    expect(client.asked).toHaveLength(5_000);
  });

  it('hands out in later passes only what is new or has changed', async () => {
    const account = new ChangingAccount(leads(3), [
      (all) => all,
      (all) => all,
      (all) => [{ ...all[0]!, note: 'changed' }, ...all.slice(1)],
    ]);
    const reader = readerOf(account);
    const first = await passOf(reader);
    const second = await passOf(reader, nextPass(start, first.result));
    expect(first.events.map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect(second.events.map(({ pass, rows }) => [pass, rows.length])).toEqual([
      [2, 1],
      [2, 0],
    ]);
  });

  it('knows rows without an id by their content', async () => {
    const rows = [unreadable(undefined, { a: 1 }), unreadable(undefined, { a: 2 }), unreadable(undefined, { a: 1 })];
    const { events } = await passOf(readerOf(answering(() => ({ rows, totalPages: 1, totalLeads: 2 }))));
    expect(events[0]!.rows).toHaveLength(2);
  });
});

describe('what was handed out', () => {
  it('is known from an instant on; rows without a time only from the beginning', async () => {
    const reader = readerOf(new ChangingAccount(leads(3)), 10);
    await passOf(reader);
    const second = readerOf(answering(() => ({ rows: [unreadable('x')], totalPages: 1, totalLeads: 1 })));
    await passOf(second);
    expect([...reader.knownSince(at(60).getTime()).keys()]).toEqual(['2', '3']);
    expect([...second.knownSince(0).keys()]).toEqual([]);
    expect([...second.knownSince(-Infinity).keys()]).toEqual(['x']);
  });

  it('is not handed out again by the reader of the next slice', async () => {
    const account = new ChangingAccount(leads(2));
    const first = readerOf(account, 10);
    await passOf(first);
    const next = new SliceReader(account, planSweep({ from, to }), slice, first.knownSince(at(60).getTime()));
    expect((await passOf(next)).events[0]!.rows.map((row) => row.kind === 'lead' && row.lead.leadId)).toEqual(['1']);
  });
});

describe('the next pass', () => {
  it('begins anew and remembers the proof of the one before', () => {
    const proof = { count: 3, hash: 'a', totalLeads: 3 };
    const stopped = { ...start, pass: 4, nextPage: 9, tally: proof, totalLeads: 3, unsettled: true };
    expect(nextPass(stopped, { proof, unsettled: true })).toEqual({ ...start, pass: 5, previous: proof });
  });
});
