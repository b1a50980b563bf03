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

/** What a request carries besides its ids: valid, and as harmless as it can be. */
export const requests = ({ locations, leadsOf, profileId }: TwoBrands): Readonly<Record<string, Sent>> => {
  const location = locations.own;
  const wrongKey = { token: '1234-0a1b2c3d4e5f6071', secret: '0123456789abcdef0123456789abcdef' };
  const owner = { name: 'Jordan Sample', email: 'owner@example.com', password: 'correct-horse-battery' };
  return {
    completeFirstRun: { body: { ...owner, brandName: 'Brightside', timeZone: 'America/Chicago' } },
    acceptInvitation: { body: {} },
    inviteMember: { body: { email: 'owner@example.com', role: 'marketing' } },
    updateMember: { body: { role: 'marketing' } },
    createBrand: { body: { name: 'Third', timeZone: 'America/Chicago', currency: 'USD' } },
    updateBrand: { body: { name: 'Renamed' } },
    createLocation: { body: { name: 'New', timeZone: 'America/Chicago' } },
    updateLocation: { body: { city: 'Austin' } },
    importLocations: { body: { csv: 'name,time zone\nImported,America/Chicago', dryRun: true } },
    updateLead: { body: { status: 'viewed' } },
    judgeLeads: { body: { ids: [leadsOf.sibling[0]], action: { status: 'viewed' } } },
    answerReviewItems: { body: { answer: 'replay', ids: ['record~none'], dryRun: true } },
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
  createBrand: signedIn('201'),
  listDevelopmentMails: anybody('200'),
  getBrand: members('200', '200', '200', '200'),
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
  'startSync connectionId': members('403', '403', '202 404 404 400', '404 202 404 400'),
  listSyncRuns: members('403', '200', '200', '200'),
  'getSyncRun runId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'listSyncRunRecords runId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'cancelSyncRun runId': members('403', '403', '409 404 404 400', '404 409 404 400'),
  'watchSyncRun runId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'watchConnection connectionId': members('403', '200 404 404 400', '200 404 404 400', '404 200 404 400'),
  'getRecording leadId': members(
    '200 404 404 404 400',
    '200 200 404 404 400',
    '200 200 404 404 400',
    '404 404 200 404 400',
  ),
};
