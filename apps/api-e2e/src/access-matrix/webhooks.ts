import { type AccessTable, members } from './access-table.js';

/** An endpoint of webhooks at which nobody listens. */
export const endpoint = { url: 'http://127.0.0.1:9/hook', selection: { events: ['lead.scored'] } };

/** Access to webhooks to customers. */
export const webhooksAccess: AccessTable = {
  cells: {
    listWebhookEndpoints: members('200', '200', '200', '200'),
    createWebhookEndpoint: members('201', '403', '201', '422'),
    verifyWebhookTarget: members('200', '403', '200', '200'),
    // Endpoints that are open to every location are none of a franchisee's business.
    'getWebhookEndpoint endpointId': members(
      '404 404 404 400',
      '200 404 404 400',
      '200 404 404 400',
      '404 200 404 400',
    ),
    'updateWebhookEndpoint endpointId': members('404 404 404 400', '403', '428 404 404 400', '404 428 404 400'),
    'deleteWebhookEndpoint endpointId': members('404 404 404 400', '403', '428 404 404 400', '404 428 404 400'),
    'pauseWebhookEndpoint endpointId': members('404 404 404 400', '403', '200 404 404 400', '404 200 404 400'),
    'resumeWebhookEndpoint endpointId': members('404 404 404 400', '403', '200 404 404 400', '404 200 404 400'),
    'rotateWebhookSecret endpointId': members('404 404 404 400', '403', '200 404 404 400', '404 200 404 400'),
    'testWebhookEndpoint endpointId': members('404 404 404 400', '403', '202 404 404 400', '404 202 404 400'),
    listWebhookDeliveries: members('200', '200', '200', '200'),
    replayWebhookDeliveries: members('200', '403', '200', '200'),
    'getWebhookDelivery deliveryId': members(
      '404 404 404 400',
      '200 404 404 400',
      '200 404 404 400',
      '404 200 404 400',
    ),
    // Nobody listens there, so the delivery waits for its next try and cannot be replayed.
    'replayWebhookDelivery deliveryId': members('404 404 404 400', '403', '404 404 404 400', '404 404 404 400'),
    listWebhookInspections: members('200', '403', '200', '200'),
    inspectWebhook: members('201', '403', '201', '201'),
    getWebhookCatalogue: members('200', '200', '200', '200'),
    getWebhookSample: members('200', '200', '200', '200'),
    listWebhookDeliveryHours: members('200', '200', '200', '200'),
  },
  requests: ({ locations }) => ({
    createWebhookEndpoint: {
      body: { ...endpoint, selection: { ...endpoint.selection, locationIds: [locations.own] } },
    },
    updateWebhookEndpoint: { body: { description: 'Our CRM' } },
    verifyWebhookTarget: { body: { url: endpoint.url } },
    resumeWebhookEndpoint: { body: {} },
    rotateWebhookSecret: { body: {} },
    testWebhookEndpoint: { body: {} },
    replayWebhookDeliveries: { body: { dryRun: true } },
    inspectWebhook: { body: {} },
    getWebhookSample: { query: '?event=lead.created' },
  }),
};
