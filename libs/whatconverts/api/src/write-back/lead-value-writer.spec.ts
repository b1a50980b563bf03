import fc from 'fast-check';
import { amountToMinorUnits } from '@leadweave/whatconverts-client';
import { Bench } from '../testing-support/bench.spec-support.js';
import { type Franchise, loadedFranchise } from '../testing-support/franchise.spec-support.js';
import { type WhatConvertsParts } from '../whatconverts-parts.js';
import { amountFromMinorUnits } from './amount-from-minor-units.js';

describe('writing values into WhatConverts', () => {
  let bench: Bench;
  let parts: WhatConvertsParts;
  let franchise: Franchise;
  let lead: number;

  beforeAll(async () => {
    bench = await Bench.start();
    parts = bench.parts();
    franchise = await loadedFranchise(bench, parts);
    [lead = 0] = await bench.leadIds(franchise.brandId, franchise.north);
  }, 60_000);
  afterAll(() => bench.stop());
  beforeEach(() => {
    bench.simulator.control.clearFaults();
    bench.simulator.control.setSwitch('editResponse', 'lead');
  });

  const write = (values: object, externalId = String(lead)) =>
    parts.valueWriter.write(franchise.brandId, externalId, values);
  const shown = async (): Promise<unknown> => {
    const { token, secret } = bench.simulator.control.masterKey();
    const headers = { authorization: `Basic ${Buffer.from(`${token}:${secret}`).toString('base64')}` };
    const response = await fetch(`${bench.simulator.apiUrl.replace(/\/*$/, '')}/leads/${lead}`, { headers });
    const { leads } = (await response.json()) as { leads: Record<string, unknown>[] };
    const { quotable, quote_value, sales_value } = leads[0]!;
    return [quotable, quote_value, sales_value];
  };

  it('sets quotable, quote and sales value, and takes them back (S74)', async () => {
    expect(await write({ quotable: 'yes', quoteMinor: 125_050, salesMinor: 5 })).toEqual({ kind: 'done' });
    expect(await shown()).toEqual(['Yes', 1250.5, 0.05]);
    expect(await write({ quotable: 'no', quoteMinor: 0, salesMinor: 0 })).toEqual({ kind: 'done' });
    expect(await shown()).toEqual(['No', 0, 0]);
  });

  it('is content with an answer that names the lead only', async () => {
    bench.simulator.control.setSwitch('editResponse', 'id');
    expect(await write({ salesMinor: 700 })).toEqual({ kind: 'done' });
  });

  it('says when the lead, or a connection for it, is gone', async () => {
    expect(await write({ salesMinor: 1 }, '999999999')).toEqual({ kind: 'refused', code: 'no-connection' });
  });

  it('counts its requests, and waits for the next day when they are spent', async () => {
    const count = async () =>
      (await bench.test.owner.query<{ total: number }>('select sum(incremental)::int as total from request_ledger'))
        .rows[0]!.total;
    const before = await count();
    await write({ salesMinor: 800 });
    expect((await count()) - before).toBe(2);
    await bench.test.owner.query('update request_ledger set incremental = 20000');
    expect(await write({ salesMinor: 900 })).toMatchObject({
      kind: 'later',
      code: 'budget-exhausted',
      at: expect.any(Date) as Date,
    });
    await bench.test.owner.query('update request_ledger set incremental = 0');
  });

  it('reaches no lead of another brand', async () => {
    const other = await bench.brand('Elsewhere');
    expect(await parts.valueWriter.write(other.brandId, String(lead), { salesMinor: 1 })).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('amountFromMinorUnits', () => {
  it.each([
    [15_687, 2, '156.87'],
    [5, 2, '0.05'],
    [0, 2, '0.00'],
    [700, 0, '700'],
    [-1_205, 2, '-12.05'],
  ])('%i with %i digits is %s', (minor, digits, text) => {
    expect(amountFromMinorUnits(minor, digits)).toBe(text);
  });

  it('is what reading turns into the same again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), fc.constantFrom(0, 2, 3), (minor, digits) => {
        expect(amountToMinorUnits(amountFromMinorUnits(minor, digits), digits)).toBe(minor);
      }),
    );
  });
});
