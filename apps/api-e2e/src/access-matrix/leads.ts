import { type AccessTable, members, withinLocations } from './access-table.js';

/** Access to leads, one by one and together. */
export const leadsAccess: AccessTable = {
  cells: {
    streamLeadHints: members('200', '200', '200', '200'),
    listLeads: members('200', '200', '200', '200'),
    countLeads: members('200', '200', '200', '200'),
    listLeadFacets: members('200', '200', '200', '200'),
    'getLead leadId': withinLocations,
    'updateLead leadId': members('200 404 404 404 400', '403', '200 200 404 404 400', '404 404 200 404 400'),
    'getLeadNeighbours leadId': withinLocations,
    'getLeadTimeline leadId': withinLocations,
    'getRawRecords leadId': members('403', '403', '200 200 404 404 400', '404 404 200 404 400'),
    judgeLeads: members('200', '403', '200', '200'),
    'undoLeadsJudgement actionId': members('200 404 404 404 400', '403', '404 200 404 404 400', '404 404 404 404 400'),
    'explainPairing leadId': withinLocations,
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
    'listNotes leadId': withinLocations,
    'writeNote leadId': members('201 404 404 404 400', '403', '201 201 404 404 400', '404 404 201 404 400'),
    // The note is the franchisee's.
    'editNote leadId': members('200 404 404 404 400', '403', '403 404 404 404 400', '404 404 404 404 400'),
    'editNote noteId': members('200 404 404 404 400', '403', '403 404 404 404 400', '404 404 404 404 400'),
    // The franchisee's first call removes it; from then on nobody finds it.
    'removeNote leadId': members('204 404 404 404 400', '403', '404 404 404 404 400', '404 404 404 404 400'),
    'removeNote noteId': members('404 404 404 404 400', '403', '404 404 404 404 400', '404 404 404 404 400'),
    'searchColleagues leadId': withinLocations,
    'listSamePersonLeads leadId': withinLocations,
  },
  requests: ({ leadsOf }) => ({
    updateLead: { body: { status: 'viewed' } },
    forbidPair: { body: { otherLeadId: leadsOf.own[1] } },
    writeNote: { body: { text: 'Called back.' } },
    editNote: { body: { text: 'Called back twice.' } },
    judgeLeads: { body: { ids: [leadsOf.sibling[0]], action: { status: 'viewed' } } },
  }),
};
