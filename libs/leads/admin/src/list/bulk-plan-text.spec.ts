import { bulkPlanText } from './bulk-plan-text.js';

const plan = { planId: 'p', matched: 1_204, changes: 1_180, present: { unscored: 1_100, good: 80, spam: 24 } };

describe('the plan of a bulk action', () => {
  it('tells what becomes of which leads, and which stay', () => {
    expect(bulkPlanText(plan, { quality: 'spam' }, String)).toBe(
      '1180 leads become Spam: 1100 Unscored, 80 Good. 24 are Spam already.',
    );
    expect(bulkPlanText({ ...plan, matched: 1, changes: 1, present: { new: 1 } }, { status: 'archived' }, String)).toBe(
      '1 lead becomes Archived: 1 New.',
    );
  });

  it('says when there is nothing to do', () => {
    const done = { ...plan, matched: 24, changes: 0, present: { spam: 24 } };
    expect(bulkPlanText(done, { quality: 'spam' }, String)).toBe('All 24 leads are Spam already.');
  });
});
