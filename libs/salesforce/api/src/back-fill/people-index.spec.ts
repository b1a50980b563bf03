import { type FoundRecord } from '@leadweave/salesforce-domain';
import { PeopleIndex } from './people-index.js';

const aRecord = (id: string, more: Partial<FoundRecord> = {}): FoundRecord => ({
  object: 'Lead',
  id,
  phones: [],
  isDeleted: false,
  ...more,
});
const jane = { leadId: 'ours', email: 'Jane@Example.com', phone: '+17045550101' };
const everything = { searchEmail: true, searchPhone: true, whenDeleted: 'stop' } as const;

describe('PeopleIndex', () => {
  const index = new PeopleIndex();
  index.add(aRecord('our-id', { leadweaveId: 'ours' }));
  index.add(aRecord('email', { email: ' jane@example.com' }));
  index.add(aRecord('phone', { phones: ['(704) 555-0101 ext. 12'] }));
  index.add(aRecord('other', { email: 'john@example.com', phones: ['704-555-0102'] }));
  const ids = (policy: Parameters<PeopleIndex['candidates']>[1]) => index.candidates(jane, policy).map(({ id }) => id);

  it('finds by our id, address and number, however they are written', () => {
    expect(ids(everything)).toEqual(['our-id', 'email', 'phone']);
  });

  it('looks only for what the brand searches by; our id counts always', () => {
    expect(ids({ ...everything, searchEmail: false, searchPhone: false })).toEqual(['our-id']);
  });

  it('knows a record under its own id once it is made, and forgets one that was refused', () => {
    index.add(aRecord('new:1', { email: 'new@example.com' }));
    index.settle('new:1', '00Q1');
    const newcomer = { leadId: 'x', email: 'new@example.com' };
    expect(index.candidates(newcomer, everything).map(({ id }) => id)).toEqual(['00Q1']);
    index.remove('00Q1');
    expect(index.candidates(newcomer, everything)).toEqual([]);
    expect(index.get('00Q1')).toBeUndefined();
  });
});
