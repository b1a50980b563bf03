import { suggestionsOf } from './suggestions.js';

const codes = (...parameters: Parameters<typeof suggestionsOf>) =>
  suggestionsOf(...parameters).map(({ saidBy, code }) => `${saidBy} ${code}`);

describe('suggestionsOf', () => {
  it('tells what the vendor thinks, in a fixed order', () => {
    expect(codes({ spam: true, duplicate: true, uniqueness: 'repeat' }, { quotable: 'yes' })).toEqual([
      'whatconverts spam',
      'whatconverts duplicate',
      'whatconverts repeat',
      'whatconverts quotable',
    ]);
    expect(codes({}, { quotable: 'no' })).toEqual(['whatconverts not-quotable']);
  });

  it('tells nothing of what is not so, or not known', () => {
    expect(codes({ spam: false, duplicate: false, uniqueness: 'unique' }, { quotable: 'pending' })).toEqual([]);
    expect(codes({}, {})).toEqual([]);
  });

  it('adds what a form suspects in our own name, once', () => {
    expect(codes({ spam: true }, {}, ['trap', 'too-quick'])).toEqual([
      'whatconverts spam',
      'leadweave form-spam-suspected',
    ]);
    expect(codes({}, {}, [])).toEqual([]);
  });
});
