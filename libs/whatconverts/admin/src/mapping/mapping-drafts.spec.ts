import { type Mapping } from '../whatconverts-api.js';
import { aMapping } from './a-mapping.spec-support.js';
import { MappingDrafts } from './mapping-drafts.js';

const draftsOf = (...data: Mapping[]) => {
  const drafts = new MappingDrafts();
  drafts.take({ data, mapped: 0, total: data.length, canListProfiles: false }, undefined);
  return drafts;
};
const suggested = (confidence: 'high' | 'medium') =>
  ({ profileId: '7', profileName: 'Austin', confidence, reason: 'same-name' }) as const;

describe('MappingDrafts', () => {
  it('has nothing to save until something is typed', () => {
    const drafts = draftsOf(aMapping(), aMapping({ locationId: 'loc-2', profileId: '8' }));
    expect(drafts.changes()).toEqual([]);
    drafts.type('loc-1', '7');
    expect(drafts.ready().map(({ verdict }) => verdict.kind)).toEqual(['add']);
  });

  it('marks the row that wants the number of another one, above or below', () => {
    const drafts = draftsOf(aMapping(), aMapping({ locationId: 'loc-2', locationName: 'Waco', profileId: '8' }));
    drafts.type('loc-1', '8');
    expect(drafts.wrong().map(({ mapping, verdict }) => [mapping.locationId, verdict])).toEqual([
      ['loc-1', { kind: 'taken', text: 'Profile 8 is mapped to Waco.', locationId: 'loc-2' }],
    ]);
  });

  it('marks the second of two rows with the same typed number', () => {
    const drafts = draftsOf(aMapping(), aMapping({ locationId: 'loc-2', locationName: 'Waco' }));
    drafts.type('loc-2', '8');
    drafts.type('loc-1', '8');
    expect(drafts.wrong().map(({ mapping }) => mapping.locationId)).toEqual(['loc-2']);
    expect(drafts.ready().map(({ mapping }) => mapping.locationId)).toEqual(['loc-1']);
  });

  it('uses sure proposals only where nothing is typed', () => {
    const drafts = draftsOf(
      aMapping({ suggestion: suggested('high') }),
      aMapping({ locationId: 'loc-2', suggestion: suggested('medium') }),
    );
    expect(drafts.useProposals('high')).toBe(1);
    expect(drafts.textOf(drafts.mappings()[0]!)).toBe('7');
    expect(drafts.useProposals('high')).toBe(0);
  });

  it('drops the refusal of a row as soon as something else is typed', () => {
    const drafts = draftsOf(aMapping());
    drafts.refuse('loc-1', 'No such profile.');
    expect(drafts.refusalOf(aMapping())).toBe('No such profile.');
    drafts.type('loc-1', '9');
    expect(drafts.refusalOf(aMapping())).toBeUndefined();
  });
});
