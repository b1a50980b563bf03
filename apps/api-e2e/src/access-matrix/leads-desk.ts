import { type AccessTable, members, withinLocations } from './access-table.js';

/** A rule that suggests, and changes nothing. */
export const rule = {
  name: 'Short calls',
  conditions: [{ field: 'duration', operator: 'under', values: ['10'] }],
  outcome: { kind: 'suggest', quality: 'spam' },
  enabled: true,
  position: 0,
};

/** Access to what is arranged around the leads: views, exports, notices, review, privacy, rules. */
export const leadsDeskAccess: AccessTable = {
  cells: {
    listSavedViews: members('200', '200', '200', '200'),
    createSavedView: members('201', '201', '201', '201'),
    chooseSavedView: members('204', '204', '204', '204'),
    'updateSavedView viewId': members('404 404 404 400', '404 404 404 400', '428 404 404 400', '404 428 404 400'),
    'removeSavedView viewId': members('404 404 404 400', '404 404 404 400', '428 404 404 400', '404 428 404 400'),
    createExport: members('202', '202', '202', '202'),
    listExports: members('200', '200', '200', '200'),
    'getExport exportId': members('404 404 404 400', '404 404 404 400', '200 404 404 400', '404 200 404 400'),
    'cancelExport exportId': members('404 404 404 400', '404 404 404 400', '409 404 404 400', '404 409 404 400'),
    'downloadExport exportId': members('404 404 404 400', '404 404 404 400', '200 404 404 400', '404 200 404 400'),
    getNotificationSetting: members('200', '200', '200', '200'),
    saveNotificationSetting: members('428', '428', '428', '428'),
    sendTestNotification: members('202', '202', '202', '202'),
    listNotifications: members('200', '200', '200', '200'),
    'getLeadNotifications leadId': withinLocations,
    listQuarantine: members('403', '403', '200', '200'),
    'replayQuarantinedInput inputId': members('403', '403', '200 404 404 400', '404 200 404 400'),
    listReviewItems: members('200', '200', '200', '200'),
    countReviewItems: members('200', '200', '200', '200'),
    answerReviewItems: members('200', '403', '200', '200'),
    'getReviewItem itemId': members('404', '200 404 404 404', '200 404 404 404', '404 200 404 404'),
    'getReplay replayId': members('404 404 404 400', '403', '200 404 404 400', '404 200 404 400'),
    erasePerson: members('403', '403', '200', '200'),
    exportPerson: members('403', '403', '200', '200'),
    getRetention: members('403', '403', '200', '200'),
    saveRetention: members('403', '403', '428', '428'),
    // Nothing has moved between locations, so there is no move.
    'getLeadMove moveId': members('403', '403', '404 400', '404 400'),
    'undoLeadMove moveId': members('403', '403', '404 400', '404 400'),
    listLeadRules: members('403', '200', '200', '200'),
    createLeadRule: members('403', '403', '201', '201'),
    previewLeadRule: members('403', '200', '200', '200'),
    'saveLeadRule ruleId': members('403', '403', '428 404 404 400', '404 428 404 400'),
    'removeLeadRule ruleId': members('403', '403', '428 404 404 400', '404 428 404 400'),
  },
  requests: () => {
    const layout = { columns: ['received'], density: 'comfortable' };
    const quiet = { quietFrom: null, quietTo: null };
    const setting = { timeZone: 'America/Chicago', digestAt: '08:00', ...quiet, hourlyLimit: 10, rows: [] };
    return {
      answerReviewItems: { body: { answer: 'replay', ids: ['record~none'], dryRun: true } },
      createSavedView: { body: { name: 'Calls', shared: false, query: 'type=phone_call', layout } },
      chooseSavedView: { body: { viewId: null, layout: null, isDefault: true } },
      updateSavedView: { body: { name: 'Renamed' } },
      createExport: { body: { filter: {}, columns: ['id'] } },
      saveNotificationSetting: { body: setting },
      erasePerson: { body: { email: 'nobody@example.com', dryRun: true } },
      exportPerson: { body: { email: 'nobody@example.com' } },
      saveRetention: { body: { ipDays: 90, rawDays: 30, leadDays: null } },
      createLeadRule: { body: { ...rule, name: 'Another' } },
      previewLeadRule: { body: { conditions: rule.conditions } },
      saveLeadRule: { body: rule },
    };
  },
};
