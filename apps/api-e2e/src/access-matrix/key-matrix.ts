const reads = ['listLeads', 'countLeads', 'listLeadFacets', 'getLead', 'getLeadTimeline'];
const exportRoutes = ['createExport', 'listExports', 'getExport', 'cancelExport', 'downloadExport'];
const endpointRoutes = [
  'listWebhookEndpoints',
  'createWebhookEndpoint',
  'verifyWebhookTarget',
  'getWebhookEndpoint',
  'updateWebhookEndpoint',
  'deleteWebhookEndpoint',
  'pauseWebhookEndpoint',
  'resumeWebhookEndpoint',
  'rotateWebhookSecret',
  'testWebhookEndpoint',
];
const deliveryRoutes = [
  'listWebhookDeliveries',
  'replayWebhookDeliveries',
  'getWebhookDelivery',
  'replayWebhookDelivery',
  'listWebhookDeliveryHours',
  'getWebhookCatalogue',
  'getWebhookSample',
];
const connectionReads = [
  'listConnections',
  'getConnection',
  'getConnectionHealth',
  'listMappings',
  'listSyncRuns',
  'getSyncRun',
];
const places = ['listLocations', 'getLocation'];

/** Which operations each scope opens to an API key. What stands under no scope is closed to keys. */
export const keyMatrix: Readonly<Record<string, readonly string[]>> = {
  'leads:read': [...reads, ...places],
  'leads:write': ['updateLead', 'judgeLeads', 'undoLeadsJudgement'],
  'connections:read': [...connectionReads, ...places],
  'connections:write': ['startSync'],
  'webhooks:manage': [...endpointRoutes, ...deliveryRoutes, ...places],
  'forms:submit': ['submitForm', 'putSubmission', ...places],
  'exports:create': [...exportRoutes, ...places],
  'audit:read': ['listAuditEntries', 'downloadAuditEntries'],
};
