import { type AccessTable, anybody, members, signedIn } from './access-table.js';

/** Access to sign-in, members and API keys. */
export const identityAccess: AccessTable = {
  cells: {
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
    listDevelopmentMails: anybody('200'),
  },
  requests: () => {
    const owner = { name: 'Jordan Sample', email: 'owner@example.com', password: 'correct-horse-battery' };
    return {
      completeFirstRun: { body: { ...owner, brandName: 'Brightside', timeZone: 'America/Chicago' } },
      acceptInvitation: { body: {} },
      inviteMember: { body: { email: 'owner@example.com', role: 'marketing' } },
      updateMember: { body: { role: 'marketing' } },
      createApiKey: { body: { name: 'Matrix', scopes: ['leads:read'] } },
      updateApiKey: { body: { name: 'Renamed' } },
      rotateApiKey: { body: {} },
    };
  },
};
