import fc from 'fast-check';
import { samePersonGroups } from './same-person-groups.js';

const key = (names: readonly string[]) => fc.option(fc.constantFrom(...names), { nil: undefined });
const leads = fc.array(fc.record({ email: key(['a', 'b', 'c', 'd']), phone: key(['1', '2', '3', '4']) }), {
  maxLength: 12,
});

describe('samePersonGroups', () => {
  it('keeps leads together that share an address or a number, also over a third one', () => {
    const [one, two, three, four] = [{ email: 'a' }, { email: 'a', phone: '1' }, { phone: '1' }, { email: 'b' }];
    expect(samePersonGroups([one, four, three, two])).toEqual(expect.arrayContaining([[one, three, two], [four]]));
  });

  it('loses and doubles nobody, and no address or number stands in two groups', () => {
    fc.assert(
      fc.property(leads, (list) => {
        const groups = samePersonGroups(list);
        expect(new Set(groups.flat())).toEqual(new Set(list));
        expect(groups.flat()).toHaveLength(list.length);
        const owners = (pick: 'email' | 'phone') =>
          groups.flatMap((group) => [...new Set(group.flatMap((lead) => lead[pick] ?? []))]);
        for (const pick of ['email', 'phone'] as const) expect(new Set(owners(pick)).size).toBe(owners(pick).length);
      }),
    );
  });
});
