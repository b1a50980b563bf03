// What a dry run found, and a back-fill under way.
import { ago } from '../answers-time.mjs';

export const dryRun = {
  id: 'run-1',
  since: ago(60 * 24 * 50),
  createdAt: ago(0),
  leads: 497,
  wouldCreate: 412,
  wouldUpdate: 37,
  wouldLink: 4,
  unchanged: 0,
  skipped: [
    { because: 'spam', count: 29 },
    { because: 'vendor-spam', count: 12 },
  ],
  review: [{ because: 'several-by-email', count: 3 }],
  calls: 9,
  orgMax: 15_000,
  samples: [
    {
      leadId: 'lead-1',
      name: 'Jordan Sample',
      outcome: 'create',
      because: 'nothing-found',
      fields: [
        { field: 'LastName', value: 'Sample', note: null },
        { field: 'Company', value: '[not provided]', note: 'fallback' },
      ],
    },
    { leadId: 'lead-2', name: '(704) 555-0144', outcome: 'review', because: 'several-by-email', fields: [] },
  ],
};
export const backFill = {
  id: 'fill-1',
  state: 'running',
  reason: null,
  since: ago(60 * 24 * 50),
  leads: 453,
  handled: 200,
  created: 182,
  updated: 15,
  linked: 2,
  skipped: 1,
  review: 0,
  failed: 0,
  startedAt: ago(2),
  endedAt: null,
};
