// The calls that were made.
import { ago } from '../answers-time.mjs';
import { url } from './connection.mjs';

const call = (id, parts) => ({
  id,
  at: ago(1),
  direction: 'to_salesforce',
  result: 'done',
  action: 'create',
  reason: null,
  detail: null,
  leadId: 'lead-1',
  leadName: 'Jordan Sample',
  object: 'Lead',
  recordId: '00Q5g00000AbCdEAAV',
  recordUrl: `${url}/00Q5g00000AbCdEAAV`,
  fields: [
    { field: 'LastName', before: null, after: 'Sample', note: null },
    { field: 'Company', before: null, after: '[not provided]', note: 'fallback' },
    { field: 'LeadSource', before: null, after: 'Web', note: null },
  ],
  durationMs: 182,
  calls: 1,
  requestId: '4xQ1aB',
  ...parts,
});
export const log = {
  data: [
    call('call-1'),
    call('call-2', {
      at: ago(3),
      direction: 'to_lead',
      action: 'updated',
      object: 'Opportunity',
      fields: [{ field: 'Amount', before: '12500', after: '14000', note: null }],
    }),
    call('call-3', {
      at: ago(3),
      direction: 'to_whatconverts',
      action: 'write-back',
      object: null,
      recordUrl: null,
      fields: [{ field: 'quote_value', before: '12500.00', after: '14000.00', note: null }],
    }),
    call('call-4', {
      at: ago(190),
      result: 'failed',
      reason: 'not-in-picklist',
      detail: 'A value is not in the list of its field.',
      leadName: '(704) 555-0144',
      recordUrl: null,
      fields: [],
    }),
    call('call-5', {
      at: ago(240),
      action: 'skip',
      result: 'skipped',
      reason: 'spam',
      detail: 'Scored as spam, and spam is never sent.',
      leadName: 'Dana Example',
      object: null,
      recordUrl: null,
      fields: [],
      calls: 0,
      durationMs: 0,
    }),
  ],
  nextCursor: 'WyJhYmMiXQ',
};
export const noLog = { data: [], nextCursor: null };
