import { judgePass, maxPasses, type PassVerdict } from './judge-pass.js';
import { type PassProof } from './sweep-checkpoint.js';

const proof = (over: Partial<PassProof> = {}): PassProof => ({ count: 3, hash: 'a', totalLeads: 3, ...over });

describe('judgePass', () => {
  it.each<[string, PassVerdict, number, PassProof, PassProof | undefined, boolean]>([
    ['the first pass agrees with none', 'read-again', 1, proof(), undefined, false],
    ['two equal passes that reach the total', 'proved', 2, proof(), proof(), false],
    ['other ids', 'read-again', 2, proof(), proof({ hash: 'b' }), false],
    ['another number of ids', 'read-again', 2, proof(), proof({ count: 4 }), false],
    ['another total', 'read-again', 2, proof(), proof({ totalLeads: 4 }), false],
    ['a pass in which the total moved', 'read-again', 2, proof(), proof(), true],
    ['fewer rows than the total, twice', 'rows-missing', 2, proof({ count: 2 }), proof({ count: 2 }), false],
    ['more rows than the total, twice', 'rows-missing', 2, proof({ count: 4 }), proof({ count: 4 }), false],
    ['the pass before the last', 'read-again', maxPasses - 1, proof(), proof({ hash: 'b' }), false],
    ['the last pass', 'unsettled', maxPasses, proof(), proof({ hash: 'b' }), false],
    ['the last pass agrees after all', 'proved', maxPasses, proof(), proof(), false],
    ['past the last pass', 'unsettled', maxPasses + 1, proof(), undefined, true],
  ])('%s: %s', (_title, verdict, pass, now, before, unsettled) => {
    expect(judgePass(pass, now, before, unsettled)).toBe(verdict);
  });
});
