import { type AccessTable, anybody, members, withinLocations } from './access-table.js';

/** Access to native forms and their submissions. */
export const formsAccess: AccessTable = {
  cells: {
    listForms: members('200', '200', '200', '200'),
    createForm: members('403', '403', '201', '422'),
    'getForm formId': withinLocations,
    'updateForm formId': members('403', '403', '428 428 404 404 400', '404 404 428 404 400'),
    'archiveForm formId': members('403', '403', '428 428 404 404 400', '404 404 428 404 400'),
    'listFormSubmissions formId': withinLocations,
    'sendTestSubmission formId': members('422 404 404 404 400', '403', '422 422 404 404 400', '404 404 422 404 400'),
    // Forms are there for visitors: whose they are does not matter.
    'submitForm formId': anybody('422 404 400'),
    'putSubmission formId': anybody('422 404 400'),
    'putSubmission externalId': anybody('422'),
  },
  requests: ({ locations }) => ({
    createForm: {
      body: {
        name: 'Made by the matrix',
        fields: [{ id: 'name', kind: 'text', label: 'Name', required: true, role: 'name' }],
        outcome: { kind: 'message', text: 'Thank you.' },
        routing: { kind: 'fixed', locationId: locations.own },
      },
    },
    updateForm: { body: { submitLabel: 'Go' } },
    sendTestSubmission: { body: { values: {} } },
    submitForm: { body: { values: {} } },
    putSubmission: { body: { values: {} } },
  }),
};
