/** How urgent a request is. A budget gives way in this order, the first one last. */
export type RequestPriority = 'interactive' | 'confirm' | 'incremental' | 'backfill';

/** Answer of a {@link RequestBudget}. */
export type BudgetDecision = { readonly granted: true } | { readonly granted: false; readonly resumeAt: Date };

/**
 * Counts requests against the quota of a key (contract 5: 1,000 or 10,000 a day, reset at midnight UTC). Asked before
 * **each** try, retries included. A refusal becomes a {@link WhatConvertsError} `budget-exhausted` with `resumeAt`.
 */
export interface RequestBudget {
  reserve(priority: RequestPriority): Promise<BudgetDecision>;
}
