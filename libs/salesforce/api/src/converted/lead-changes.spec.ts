import { leadChanges } from './lead-changes.js';

const lead = (last: string) => `00Q00000000000${last}AAA`.slice(0, 15).padEnd(15, '0') + 'AAA';
const [a, b, c] = [lead('1'), lead('2'), lead('3')];

describe('leadChanges', () => {
  it('reads a conversion with and without an opportunity (S68)', () => {
    const row = {
      Id: a,
      IsConverted: true,
      ConvertedContactId: b,
      ConvertedAccountId: c,
      ConvertedOpportunityId: null,
    };
    expect(leadChanges([row, { ...row, ConvertedOpportunityId: c }]).conversions).toEqual([
      { recordId: a, contactId: b, accountId: c },
      { recordId: a, contactId: b, accountId: c, opportunityId: c },
    ]);
  });

  it('follows a survivor that was merged again, and no circle', () => {
    const merged = (id: string, into: string) => ({ Id: id, MasterRecordId: into, IsDeleted: true });
    expect(leadChanges([merged(a, b), merged(b, c)]).merges).toEqual([
      { loserId: a, survivorId: c },
      { loserId: b, survivorId: c },
    ]);
    expect(leadChanges([merged(a, b), merged(b, a)]).merges).toHaveLength(2);
  });

  it('passes over what tells nothing', () => {
    expect(leadChanges([{ Id: a }, { IsConverted: true }, { Id: "x' OR", MasterRecordId: b }])).toEqual({
      conversions: [],
      merges: [],
    });
  });
});
