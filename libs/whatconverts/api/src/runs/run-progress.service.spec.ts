import { Bench } from '../testing-support/bench.spec-support.js';
import { connectedFranchise } from '../testing-support/franchise.spec-support.js';
import { type WhatConvertsParts } from '../whatconverts-parts.js';

const nobodys = '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11';

describe('RunProgressService', () => {
  let bench: Bench;
  let parts: WhatConvertsParts;

  beforeAll(async () => {
    bench = await Bench.start();
    parts = bench.parts();
  });

  afterAll(() => bench.stop());

  it('refuses an unknown run before the first event', async () => {
    const { brandId } = await connectedFranchise(bench, parts);
    await expect(parts.progress.ofRun({ brandId }, nobodys)).rejects.toMatchObject({ code: 'run-unknown' });
  });

  it('refuses the connection and the run of another brand like unknown ones', async () => {
    const theirs = await connectedFranchise(bench, parts);
    const { brandId } = await bench.brand('Austin North');
    const [run] = await bench.runs(theirs.brandId);
    await expect(parts.progress.ofConnection({ brandId }, theirs.connectionId)).rejects.toMatchObject({
      code: 'connection-unknown',
    });
    await expect(parts.progress.ofRun({ brandId }, run!.id)).rejects.toMatchObject({ code: 'run-unknown' });
  });

  it('tells a run that has ended once', async () => {
    const { brandId } = await connectedFranchise(bench, parts);
    const [run] = await bench.runs(brandId);
    const told: string[] = [];
    for await (const { state } of await parts.progress.ofRun({ brandId }, run!.id)) told.push(state);
    expect(told).toEqual(['done']);
  });
});
