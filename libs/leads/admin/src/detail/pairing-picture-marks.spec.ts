import { aCandidate, aPair, aPairing } from '../testing/a-lead.js';
import { pairingPicture } from './pairing-picture-marks.js';

describe('pairingPicture', () => {
  it('puts the record in the middle, the partner beside it, and the edge of the window where a candidate at 5 min stands', () => {
    const atEdge = aCandidate({ occurredAt: '2026-11-20T13:57:11.000Z', differenceSeconds: 300, outcome: 'taken' });
    const picture = pairingPicture(aPair({ candidates: [atEdge] }))!;
    expect(picture.marks).toMatchObject([
      { kind: 'own', place: 50, label: 'Form' },
      { kind: 'partner', label: '+ 2 min 14 s', text: 'WhatConverts lead 153928 2 min 14 s later, paired' },
      { kind: 'other', label: '1', text: '1: WhatConverts lead 153928 5 min earlier' },
    ]);
    expect(picture.marks[2]?.place).toBe(picture.window[0]);
    expect(picture.marks[1]!.place).toBeGreaterThan(50);
  });

  it('says so when both came at once', () => {
    const partner = aCandidate({ occurredAt: '2026-11-20T14:02:11.000Z', differenceSeconds: 0 });
    expect(pairingPicture(aPair({ partner }))?.marks[1]).toMatchObject({ place: 50, label: 'at the same time' });
  });

  it('draws at most eight candidates', () => {
    const candidates = Array.from({ length: 12 }, () => aCandidate({ outcome: 'taken' }));
    expect(pairingPicture(aPairing({ candidates }))?.marks).toHaveLength(9);
  });

  it('is not drawn when nothing lies in the window', () => {
    expect(pairingPicture(aPairing({ nearMisses: [aCandidate()] }))).toBeUndefined();
  });
});
