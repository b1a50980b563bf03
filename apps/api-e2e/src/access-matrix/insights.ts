import { type AccessTable, members } from './access-table.js';

/** Access to reconciliation, alerts and health. */
export const insightsAccess: AccessTable = {
  cells: {
    getReconciliation: members('200', '200', '200', '200'),
    listReconciliationItems: members('200', '200', '200', '200'),
    exportReconciliation: members('200', '200', '200', '200'),
    startComparison: members('403', '403', '200', '200'),
    fetchMissingLeads: members('403', '403', '200', '200'),
    listAlerts: members('403', '200', '200', '200'),
    'decideAlert alertId': members('403', '403', '404 400', '404 400'),
    getHealth: members('403', '200', '200', '200'),
    listDiagnoses: members('403', '200', '200', '200'),
  },
  requests: () => {
    // Begun in every zone, whatever the hour: today's date of UTC is tomorrow's in Chicago for six hours.
    const day = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
    const period = { from: day, to: day };
    return {
      startComparison: { body: { ...period, dryRun: true } },
      fetchMissingLeads: { body: { ...period, dryRun: true } },
      listReconciliationItems: { query: '?bucket=missing' },
      decideAlert: { body: { state: 'acknowledged' } },
    };
  },
};
