import { type PairingDecision } from '@leadweave/domain';
import { removedCandidates } from './removed-candidates.js';

const decision = (nativeId: string, whatConvertsId: string, kind: PairingDecision['kind']) =>
  ({ nativeId, whatConvertsId, kind }) as PairingDecision;
const plain = (decisions: readonly PairingDecision[]) =>
  [...removedCandidates(decisions)].map(([native, others]) => [native, [...others]]);

describe('removedCandidates', () => {
  it('lists decisions by both records', () => {
    expect(
      plain([decision('n1', 'w1', 'split'), decision('n1', 'w2', 'never'), decision('n2', 'w1', 'split')]),
    ).toEqual([
      [
        'n1',
        [
          ['w1', 'split'],
          ['w2', 'never'],
        ],
      ],
      ['n2', [['w1', 'split']]],
    ]);
    expect(plain([])).toEqual([]);
  });

  it.each([
    ['split before never', ['split', 'never']],
    ['never before split', ['never', 'split']],
  ] as const)('tells never of a pair with both: %s', (_title, kinds) => {
    expect(plain(kinds.map((kind) => decision('n', 'w', kind)))).toEqual([['n', [['w', 'never']]]]);
  });
});
