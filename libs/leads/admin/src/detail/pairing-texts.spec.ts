import { pairingTexts } from './pairing-texts.js';

const partner = {
  recordId: 'record-2',
  leadId: 'lead-2',
  source: 'whatconverts',
  externalId: '153928',
  differenceMs: 134_000,
  outcome: 'paired',
  emailAsReceived: { native: ' Jane@Example.com', whatConverts: 'jane@example.com' },
  sameVisitorId: true,
};
const other = { ...partner, externalId: '153931', differenceMs: 290_000, outcome: 'taken', emailAsReceived: {} };
const pairing = (part: object, explanation: object) => ({
  pairing: { state: 'alone', reason: 'no-candidate', differenceSeconds: null, ...part, explanation } as never,
});

describe('pairingTexts', () => {
  it('tells why two records are one lead, and which other was possible', () => {
    const lead = pairing(
      { state: 'paired', differenceSeconds: 134 },
      { windowMs: 300_000, candidates: [partner, other], nearMisses: [], elsewhere: [] },
    );
    expect(pairingTexts(lead)).toEqual({
      heading: 'Paired with WhatConverts lead 153928',
      evidence: [
        'E-mail equal after normalising: “ Jane@Example.com” in the form, “jane@example.com” in WhatConverts',
        '2 min 14 s apart (window 5 min)',
        'Same visitor id',
      ],
      others: ['WhatConverts lead 153931, 4 min 50 s apart: a nearer one came first'],
    });
  });

  it('says nothing of a lead that has no possible partner', () => {
    expect(pairingTexts(pairing({}, {}))).toBeUndefined();
  });

  it('hints at a near miss', () => {
    const near = { ...partner, differenceMs: 301_000, outcome: 'outside-window' };
    expect(pairingTexts(pairing({}, { nearMisses: [near] }))).toEqual({
      heading: 'Not paired',
      evidence: ['No record with this e-mail lies within the window at this location.'],
      others: ['WhatConverts lead 153928, 5 min 1 s apart: outside the window'],
    });
  });
});
