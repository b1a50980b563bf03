import { type Person, type TwoBrands } from './two-brands.spec-support.js';

/** Statuses of one line by person, in the order of `idKinds`; one status alone stands for every kind of id. */
export type Cells = Readonly<Record<Person, string>>;

interface Sent {
  readonly body?: object;
  readonly query?: string;
}

/** A rule that suggests, and changes nothing. */
export const rule = {
  name: 'Short calls',
  conditions: [{ field: 'duration', operator: 'under', values: ['10'] }],
  outcome: { kind: 'suggest', quality: 'spam' },
  enabled: true,
  position: 0,
};

/** An endpoint of webhooks at which nobody listens. */
export const endpoint = { url: 'http://127.0.0.1:9/hook', selection: { events: ['lead.scored'] } };

/** What a request carries besides its ids: valid, and as harmless as it can be. */
export const requests = ({ locations, leadsOf, profileId }: TwoBrands): Readonly<Record<string, Sent>> => {
  const location = locations.own;
  const wrongKey = { token: '1234-0a1b2c3d4e5f6071', secret: '0123456789abcdef0123456789abcdef' };
  const layout = { columns: ['received'], density: 'comfortable' };
  const quiet = { quietFrom: null, quietTo: null };
  const setting = { timeZone: 'America/Chicago', digestAt: '08:00', ...quiet, hourlyLimit: 10, rows: [] };
  const owner = { name: 'Jordan Sample', email: 'owner@example.com', password: 'correct-horse-battery' };
  const day = new Date().toISOString().slice(0, 10);
  const period = { from: day, to: day };
  return {
    completeFirstRun: { body: { ...owner, brandName: 'Brightside', timeZone: 'America/Chicago' } },
    acceptInvitation: { body: {} },
    inviteMember: { body: { email: 'owner@example.com', role: 'marketing' } },
    updateMember: { body: { role: 'marketing' } },
    createApiKey: { body: { name: 'Matrix', scopes: ['leads:read'] } },
    updateApiKey: { body: { name: 'Renamed' } },
    rotateApiKey: { body: {} },
    createBrand: { body: { name: 'Third', timeZone: 'America/Chicago', currency: 'USD' } },
    updateBrand: { body: { name: 'Renamed' } },
    createLocation: { body: { name: 'New', timeZone: 'America/Chicago' } },
    updateLocation: { body: { city: 'Austin' } },
    importLocations: { body: { csv: 'name,time zone\nImported,America/Chicago', dryRun: true } },
    createWebhookEndpoint: { body: { ...endpoint, selection: { ...endpoint.selection, locationIds: [location] } } },
    updateWebhookEndpoint: { body: { description: 'Our CRM' } },
    verifyWebhookTarget: { body: { url: endpoint.url } },
    resumeWebhookEndpoint: { body: {} },
    rotateWebhookSecret: { body: {} },
    testWebhookEndpoint: { body: {} },
    replayWebhookDeliveries: { body: { dryRun: true } },
    inspectWebhook: { body: {} },
    getWebhookSample: { query: '?event=lead.created' },
    createForm: {
      body: {
        name: 'Made by the matrix',
        fields: [{ id: 'name', kind: 'text', label: 'Name', required: true, role: 'name' }],
        outcome: { kind: 'message', text: 'Thank you.' },
        routing: { kind: 'fixed', locationId: location },
      },
    },
    updateForm: { body: { submitLabel: 'Go' } },
    sendTestSubmission: { body: { values: {} } },
    submitForm: { body: { values: {} } },
    putSubmission: { body: { values: {} } },
    updateLead: { body: { status: 'viewed' } },
    forbidPair: { body: { otherLeadId: leadsOf.own[1] } },
    writeNote: { body: { text: 'Called back.' } },
    editNote: { body: { text: 'Called back twice.' } },
    judgeLeads: { body: { ids: [leadsOf.sibling[0]], action: { status: 'viewed' } } },
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
    verifyWhatConvertsKey: { body: wrongKey },
    connectWhatConverts: { body: wrongKey },
    updateConnection: { body: { label: 'Renamed' } },
    updateConnectionCredentials: { body: wrongKey },
    previewSync: { body: { locationIds: [location] } },
    saveMappings: { body: { rows: [{ locationId: location, profileId }], dryRun: true } },
    saveMapping: { body: { profileId, dryRun: true } },
    removeMapping: { query: '?dryRun=true' },
    rotateIncomingWebhook: { body: {} },
    replayInboundDeliveries: { body: { dryRun: true } },
    startComparison: { body: { ...period, dryRun: true } },
    fetchMissingLeads: { body: { ...period, dryRun: true } },
    listReconciliationItems: { query: '?bucket=missing' },
    decideAlert: { body: { state: 'acknowledged' } },
  };
};

/** A route of a brand: nobody enters without a session, and a brand of others does not exist. */
const members = (franchisee: string, marketing: string, admin: string, stranger: string): Cells => ({
  anonymous: '401',
  franchisee,
  marketing,
  admin,
  stranger,
  intruder: '404',
});

/** A route that needs a session and no brand. */
const signedIn = (status: string): Cells => ({ ...anybody(status), anonymous: '401' });

/** A route that is open. */
const anybody = (status: string): Cells => ({
  anonymous: status,
  franchisee: status,
  marketing: status,
  admin: status,
  stranger: status,
  intruder: status,
});

/**
 * What each operation answers, named with the parameter whose id varies. Ids in the order own, sibling location's, foreign
 * brand's, unknown, malformed, as far as an operation has them: connections, members, runs and sessions belong to no
 * location, so there is no sibling. What is foreign to the others belongs to the stranger, who administers the other brand.
 *
 * `members(franchisee, marketing, admin, stranger)`
 */
export const accessMatrix: Readonly<Record<string, Cells>> = {
  getSession: anybody('200'),
  listOpenSessions: signedIn('200'),
  'endSession sessionId': signedIn('204 204 204 400'),
  completeFirstRun: anybody('409'),
  'getInvitation token': anybody('200 404 404'),
  'acceptInvitation token': anybody('422 404 404'),
  listMembers: members('403', '403', '200', '200'),
  inviteMember: members('403', '403', '409', '409'),
  'resendInvitation memberId': members('403', '403', '200 404 404 400', '404 200 404 400'),
  'updateMember memberId': members('403', '403', '428 404 404 400', '404 428 404 400'),
  'removeMember memberId': members('403', '403', '428 404 404 400', '404 428 404 400'),
  listApiKeys: members('403', '403', '200', '200'),
  createApiKey: members('403', '403', '201', '201'),
  'updateApiKey apiKeyId': members('403', '403', '428 404 404 400', '404 428 404 400'),
  'rotateApiKey apiKeyId': members('403', '403', '200 404 404 400', '404 200 404 400'),
  'revokeApiKey apiKeyId': members('403', '403', '204 404 404 400', '404 204 404 400'),
  createBrand: { ...signedIn('201'), franchisee: '403', marketing: '403' },
  listDevelopmentMails: anybody('200'),
  getBrand: members('200', '200', '200', '200'),
  listAuditEntries: members('403', '403', '200', '200'),
  downloadAuditEntries: members('403', '403', '200', '200'),
  getAuditChain: members('403', '403', '200', '200'),
  updateBrand: members('403', '403', '428', '428'),
  listLocations: members('200', '200', '200', '200'),
  createLocation: members('403', '403', '201', '201'),
  'getLocation locationId': members(
    '200 404 404 404 400',
    '200 200 404 404 400',
    '200 200 404 404 400',
    '404 404 200 404 400',
  ),
  'updateLocation locationId': members('403', '403', '428 428 404 404 400', '404 404 428 404 400'),
  importLocations: members('403', '403', '200', '200'),
  'archiveLocation locationId': members('403', '403', '200 200 404 404 400', '404 404 200 404 400'),
  'restoreLocation locationId': members('403', '403', '200 200 404 404 400', '404 404 200 404 400'),
  streamLeadHints: members('200', '200', '200', '200'),
  listLeads: members('200', '200', '200', '200'),
  countLeads: members('200', '200', '200', '200'),
  listLeadFacets: members('200', '200', '200', '200'),
  'getLead leadId': members('200 404 404 404 400', '200 200 404 404 400', '200 200 404 404 400', '404 404 200 404 400'),
  'updateLead leadId': members('200 404 404 404 400', '403', '200 200 404 404 400', '404 404 200 404 400'),
  'getLeadNeighbours leadId': members(
    '200 404 404 404 400',
    '200 200 404 404 400',
    '200 200 404 404 400',
    '404 404 200 404 400',
  ),
  'getLeadTimeline leadId': members(
    '200 404 404 404 400',
    '200 200 404 404 400',
    '200 200 404 404 400',
    '404 404 200 404 400',
  ),
  'getRawRecords leadId': members('403', '403', '200 200 404 404 400', '404 404 200 404 400'),
  judgeLeads: members('200', '403', '200', '200'),
  'undoLeadsJudgement actionId': members('200 404 404 404 400', '403', '404 200 404 404 400', '404 404 404 404 400'),
  'explainPairing leadId': members(
    '200 404 404 404 400',
    '200 200 404 404 400',
    '200 200 404 404 400',
    '404 404 200 404 400',
  ),
  // No lead of the simulated account stands on a form submission: what is allowed meets the rule, and is refused by it.
  'splitLead leadId': members('409 404 404 404 400', '403', '409 409 404 404 400', '404 404 409 404 400'),
  'forbidPair leadId': members('409 404 404 404 400', '403', '409 409 404 404 400', '404 404 404 404 400'),
  'undoPairingDecision leadId': members('409 404 404 404 400', '403', '409 409 404 404 400', '404 404 404 404 400'),
  'undoPairingDecision otherLeadId': members(
    '409 404 404 404 400',
    '403',
    '409 409 404 404 400',
    '404 404 404 404 400',
  ),
  'listNotes leadId': members(
    '200 404 404 404 400',
    '200 200 404 404 400',
    '200 200 404 404 400',
    '404 404 200 404 400',
  ),
  'writeNote leadId': members('201 404 404 404 400', '403', '201 201 404 404 400', '404 404 201 404 400'),
  // The note is the franchisee's.
  'editNote leadId': members('200 404 404 404 400', '403', '403 404 404 404 400', '404 404 404 404 400'),
  'editNote noteId': members('200 404 404 404 400', '403', '403 404 404 404 400', '404 404 404 404 400'),
  // The franchisee's first call removes it; from then on nobody finds it.
  'removeNote leadId': members('204 404 404 404 400', '403', '404 404 404 404 400', '404 404 404 404 400'),
  'removeNote noteId': members('404 404 404 404 400', '403', '404 404 404 404 400', '404 404 404 404 400'),
  'searchColleagues leadId': members(
    '200 404 404 404 400',
    '200 200 404 404 400',
    '200 200 404 404 400',
    '404 404 200 404 400',
  ),
  'listSamePersonLeads leadId': members(
    '200 404 404 404 400',
    '200 200 404 404 400',
    '200 200 404 404 400',
    '404 404 200 404 400',
  ),
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
  'getLeadNotifications leadId': members(
    '200 404 404 404 400',
    '200 200 404 404 400',
    '200 200 404 404 400',
    '404 404 200 404 400',
  ),
  listQuarantine: members('403', '403', '200', '200'),
  'replayQuarantinedInput inputId': members('403', '403', '200 404 404 400', '404 200 404 400'),
  listForms: members('200', '200', '200', '200'),
  createForm: members('403', '403', '201', '422'),
  'getForm formId': members('200 404 404 404 400', '200 200 404 404 400', '200 200 404 404 400', '404 404 200 404 400'),
  'updateForm formId': members('403', '403', '428 428 404 404 400', '404 404 428 404 400'),
  'archiveForm formId': members('403', '403', '428 428 404 404 400', '404 404 428 404 400'),
  'listFormSubmissions formId': members(
    '200 404 404 404 400',
    '200 200 404 404 400',
    '200 200 404 404 400',
    '404 404 200 404 400',
  ),
  'sendTestSubmission formId': members('422 404 404 404 400', '403', '422 422 404 404 400', '404 404 422 404 400'),
  // Forms are there for visitors: whose they are does not matter.
  'submitForm formId': anybody('422 404 400'),
  'putSubmission formId': anybody('422 404 400'),
  'putSubmission externalId': anybody('422'),
  listWebhookEndpoints: members('200', '200', '200', '200'),
  createWebhookEndpoint: members('201', '403', '201', '422'),
  verifyWebhookTarget: members('200', '403', '200', '200'),
  // Endpoints that are open to every location are none of a franchisee's business.
  'getWebhookEndpoint endpointId': members('404 404 404 400', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'updateWebhookEndpoint endpointId': members('404 404 404 400', '403', '428 404 404 400', '404 428 404 400'),
  'deleteWebhookEndpoint endpointId': members('404 404 404 400', '403', '428 404 404 400', '404 428 404 400'),
  'pauseWebhookEndpoint endpointId': members('404 404 404 400', '403', '200 404 404 400', '404 200 404 400'),
  'resumeWebhookEndpoint endpointId': members('404 404 404 400', '403', '200 404 404 400', '404 200 404 400'),
  'rotateWebhookSecret endpointId': members('404 404 404 400', '403', '200 404 404 400', '404 200 404 400'),
  'testWebhookEndpoint endpointId': members('404 404 404 400', '403', '202 404 404 400', '404 202 404 400'),
  listWebhookDeliveries: members('200', '200', '200', '200'),
  replayWebhookDeliveries: members('200', '403', '200', '200'),
  'getWebhookDelivery deliveryId': members('404 404 404 400', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  // Nobody listens there, so the delivery waits for its next try and cannot be replayed.
  'replayWebhookDelivery deliveryId': members('404 404 404 400', '403', '404 404 404 400', '404 404 404 400'),
  listWebhookInspections: members('200', '403', '200', '200'),
  inspectWebhook: members('201', '403', '201', '201'),
  getWebhookCatalogue: members('200', '200', '200', '200'),
  getWebhookSample: members('200', '200', '200', '200'),
  listWebhookDeliveryHours: members('200', '200', '200', '200'),
  listReviewItems: members('200', '200', '200', '200'),
  countReviewItems: members('200', '200', '200', '200'),
  answerReviewItems: members('200', '403', '200', '200'),
  'getReviewItem itemId': members('404', '200 404 404 404', '200 404 404 404', '404 200 404 404'),
  'getReplay replayId': members('404 404 404 400', '403', '200 404 404 400', '404 200 404 400'),
  erasePerson: members('403', '403', '200', '200'),
  exportPerson: members('403', '403', '200', '200'),
  getRetention: members('403', '403', '200', '200'),
  saveRetention: members('403', '403', '428', '428'),
  listLeadRules: members('403', '200', '200', '200'),
  createLeadRule: members('403', '403', '201', '201'),
  previewLeadRule: members('403', '200', '200', '200'),
  'saveLeadRule ruleId': members('403', '403', '428 404 404 400', '404 428 404 400'),
  'removeLeadRule ruleId': members('403', '403', '428 404 404 400', '404 428 404 400'),
  listConnections: members('403', '200', '200', '200'),
  verifyWhatConvertsKey: members('403', '403', '422', '422'),
  connectWhatConverts: members('403', '403', '422', '422'),
  'getConnection connectionId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'updateConnection connectionId': members('403', '403', '428 404 404 400', '404 428 404 400'),
  'disconnect connectionId': members('403', '403', '428 404 404 400', '404 428 404 400'),
  'updateConnectionCredentials connectionId': members('403', '403', '422 404 404 400', '404 422 404 400'),
  'previewSync connectionId': members('403', '403', '200 404 404 400', '404 200 404 400'),
  'getConnectionHealth connectionId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'listProfiles connectionId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'checkProfile connectionId': members('403', '403', '200 404 404 400', '404 422 404 400'),
  'checkProfile profileId': members('403', '403', '200 422 422', '404 404 422'),
  'listMappings connectionId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'saveMappings connectionId': members('403', '403', '200 404 404 400', '404 200 404 400'),
  'saveMapping connectionId': members('403', '403', '200 404 404 400', '404 422 404 400'),
  'saveMapping locationId': members('403', '403', '200 409 404 404 400', '404 404 404 404 400'),
  'removeMapping connectionId': members('403', '403', '200 404 404 400', '404 404 404 400'),
  'removeMapping locationId': members('403', '403', '200 200 404 404 400', '404 404 404 404 400'),
  'getIncomingWebhook connectionId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'rotateIncomingWebhook connectionId': members('403', '403', '201 404 404 400', '404 201 404 400'),
  'revokePreviousWebhook connectionId': members('403', '403', '204 404 404 400', '404 204 404 400'),
  'listInboundDeliveries connectionId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'getInboundDelivery connectionId': members('403', '200 404 404 400', '200 404 404 400', '404 404 404 400'),
  'getInboundDelivery deliveryId': members('403', '200 404 404 400', '200 404 404 400', '404 404 404 400'),
  'replayInboundDeliveries connectionId': members('403', '403', '200 404 404 400', '404 200 404 400'),
  'startSync connectionId': members('403', '403', '202 404 404 400', '404 202 404 400'),
  listSyncRuns: members('403', '200', '200', '200'),
  'getSyncRun runId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'listSyncRunRecords runId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'cancelSyncRun runId': members('403', '403', '409 404 404 400', '404 409 404 400'),
  'watchSyncRun runId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'watchConnection connectionId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  getReconciliation: members('200', '200', '200', '200'),
  listReconciliationItems: members('200', '200', '200', '200'),
  exportReconciliation: members('200', '200', '200', '200'),
  startComparison: members('403', '403', '200', '200'),
  fetchMissingLeads: members('403', '403', '200', '200'),
  listAlerts: members('403', '200', '200', '200'),
  'decideAlert alertId': members('403', '403', '404 400', '404 400'),
  getHealth: members('403', '200', '200', '200'),
  listDiagnoses: members('403', '200', '200', '200'),
  'getLeadConfirmation leadId': members(
    '200 404 404 404 400',
    '200 200 404 404 400',
    '200 200 404 404 400',
    '404 404 200 404 400',
  ),
  'getRecording leadId': members(
    '200 404 404 404 400',
    '200 200 404 404 400',
    '200 200 404 404 400',
    '404 404 200 404 400',
  ),
};

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
