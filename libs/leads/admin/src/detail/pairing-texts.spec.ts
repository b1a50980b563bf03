import { aCandidate, aPair, aPairing } from '../testing/a-lead.js';
import { decisionText, pairingTexts } from './pairing-texts.js';

const other = aCandidate({
  leadId: 'lead-3',
  externalId: '153931',
  differenceSeconds: 290,
  outcome: 'taken',
  takenByDifferenceSeconds: 134,
});

describe('pairingTexts', () => {
  it('tells why two records are one lead, and which other was possible', () => {
    expect(pairingTexts(aPair({ candidates: [other] }))).toEqual({
      heading: 'Paired with WhatConverts lead 153928',
      reason:
        'Same e-mail after normalising (“J.Doe@Example.com” / “j.doe@example.com”), 2 min 14 s apart (window 5 min), same visitor id. One other candidate, 4 min 50 s apart.',
      others: [
        {
          leadId: 'lead-3',
          text: 'WhatConverts lead 153931, 4 min 50 s apart: a nearer one came first, 2 min 14 s apart',
        },
      ],
      nearMisses: [],
      elsewhere: [],
    });
  });

  it.each([
    [{ nativeEmail: 'a@example.com', whatConvertsEmail: 'a@example.com' }, /^Same e-mail \(a@example\.com\), /u],
    [{ nativeEmail: null }, /^Same e-mail after normalising, /u],
    [{ sameVisitorId: false }, /different visitor ids, which do not decide\./u],
    [{ sameVisitorId: null }, /window 5 min\)\.$/u],
  ])('fits its words to %j', (part, expected) => {
    expect(pairingTexts(aPair({ partner: aCandidate(part) }))?.reason).toMatch(expected);
  });

  it('counts the other candidates', () => {
    expect(pairingTexts(aPair({ candidates: [other, { ...other, leadId: 'lead-4' }] }))?.reason).toContain(
      '2 other candidates, the nearest 4 min 50 s apart.',
    );
  });

  it('says nothing of a lead that has no possible partner', () => {
    expect(pairingTexts(aPairing())).toBeUndefined();
  });

  it('hints at near misses, at the edge of the window to the millisecond, and at other locations', () => {
    const near = aCandidate({ differenceSeconds: 300.001, outcome: 'outside-window' });
    const far = aCandidate({ differenceSeconds: 60, outcome: 'other-location', locationName: 'Austin South' });
    expect(pairingTexts(aPairing({ nearMisses: [near], elsewhere: [far] }))).toMatchObject({
      heading: 'Not paired',
      reason: 'No record with this e-mail lies within the window at this location.',
      nearMisses: [{ text: 'WhatConverts lead 153928, 300.001 s apart' }],
      elsewhere: [{ text: 'WhatConverts lead 153928, 1 min apart at Austin South' }],
    });
  });

  it.each([
    ['split', 'a person split them'],
    ['never', 'a person said they never pair'],
  ] as const)('names what a person decided: %s', (outcome, words) => {
    const texts = pairingTexts(aPairing({ reason: 'removed-by-person', candidates: [aCandidate({ outcome })] }));
    expect(texts?.others[0]?.text).toContain(words);
    expect(texts?.reason).toBe('A person decided that these do not belong together.');
  });
});

describe('decisionText', () => {
  const decision = { otherLeadId: 'lead-2', system: 'whatconverts', externalId: '7', decidedBy: null, decidedAt: '' };

  it('says who decided what, and how long it holds', () => {
    expect(decisionText({ ...decision, kind: 'split' }, 'You')).toBe(
      'You split this lead from WhatConverts lead 7. They stay apart until this is undone.',
    );
    expect(decisionText({ ...decision, kind: 'never' }, 'Ana Moreno')).toBe(
      'Ana Moreno said that this lead and WhatConverts lead 7 never pair. That holds until it is undone.',
    );
  });
});
