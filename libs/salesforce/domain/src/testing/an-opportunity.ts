import { type Opportunity } from '../opportunities/opportunity.js';

/** An open opportunity without an amount; name what matters. */
export function anOpportunity(more: Partial<Opportunity> = {}): Opportunity {
  return {
    id: '006000000000001AAA',
    name: 'Kitchen',
    stage: 'Prospecting',
    currency: 'USD',
    isClosed: false,
    isWon: false,
    createdAtMs: 0,
    stampMs: 0,
    isDeleted: false,
    fields: {},
    ...more,
  };
}

export const won = { isClosed: true, isWon: true, stage: 'Signed' } as const;
export const lost = { isClosed: true, isWon: false, stage: 'Gone' } as const;
