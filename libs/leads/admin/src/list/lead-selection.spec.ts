import { LeadSelection } from './lead-selection.js';

const page = ['a', 'b', 'c', 'd', 'e'];

describe('LeadSelection', () => {
  it('selects and releases one lead', () => {
    const selection = new LeadSelection();
    selection.toggle('b');
    expect([selection.ids(), selection.has('b'), selection.count(9)]).toEqual([['b'], true, 1]);
    selection.toggle('b');
    expect(selection.isEmpty()).toBe(true);
  });

  it('extends from the lead chosen last, in both directions', () => {
    const selection = new LeadSelection();
    selection.toggle('c');
    selection.extendTo('e', page);
    selection.extendTo('b', page);
    expect([...selection.ids()].sort()).toEqual(['b', 'c', 'd', 'e']);
  });

  it('keeps out what was released after everything that matches was selected', () => {
    const selection = new LeadSelection();
    selection.choosePage(page);
    selection.chooseAll();
    selection.toggle('b');
    expect([selection.has('b'), selection.has('z'), selection.excluded(), selection.count(1204)]).toEqual([
      false,
      true,
      ['b'],
      1203,
    ]);
  });

  it('forgets everything when it is cleared', () => {
    const selection = new LeadSelection();
    selection.chooseAll();
    selection.clear();
    expect([selection.isEmpty(), selection.has('a'), selection.count(5)]).toEqual([true, false, 0]);
  });
});
