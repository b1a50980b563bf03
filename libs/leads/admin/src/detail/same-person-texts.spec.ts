import { aLead } from '../testing/a-lead.js';
import { samePersonHeading } from './same-person-texts.js';

const others = (...times: string[]) => times.map((occurredAt) => ({ ...aLead({ occurredAt }), matchedBy: [] }));
const lead = { occurredAt: '2026-11-20T14:02:11.000Z' };
const [before, after] = ['2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'];

describe('samePersonHeading', () => {
  it.each([
    [[before], null, '1 earlier lead from this person'],
    [[before, before, before], null, '3 earlier leads from this person'],
    [[after, before, before], null, '2 earlier and 1 later lead from this person'],
    [[after], null, '1 later lead from this person'],
    [[before], 'more', '1+ earlier leads from this person'],
  ])('of %j is %j', (times, nextCursor, heading) => {
    expect(samePersonHeading(lead, { data: others(...times), nextCursor })).toBe(heading);
  });
});
