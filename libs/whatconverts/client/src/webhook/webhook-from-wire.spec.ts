import fc from 'fast-check';
import chat from '../testing-fixtures/webhook-new-chat.json';
import chatInProgress from '../testing-fixtures/webhook-new-chat-in-progress.json';
import common from '../testing-fixtures/webhook-new-common-variables.activepieces.json';
import callCompleted from '../testing-fixtures/webhook-new-phone-call-completed.reconstructed.json';
import callInProgress from '../testing-fixtures/webhook-new-phone-call-in-progress.json';
import transaction from '../testing-fixtures/webhook-new-transaction.current-help-page.json';
import webForm from '../testing-fixtures/webhook-new-web-form.reconstructed.json';
import update from '../testing-fixtures/webhook-update-common-variables.activepieces.json';
import { parseWebhookBody } from './parse-webhook-body.js';
import { webhookFromWire } from './webhook-from-wire.js';

describe('webhookFromWire', () => {
  it.each([
    ['chat', chat, 'chat'],
    ['chat in progress', chatInProgress, 'chat'],
    ['completed call', callCompleted, 'phone_call'],
    ['call in progress', callInProgress, 'phone_call'],
    ['transaction', transaction, 'transaction'],
    ['web form', webForm, 'web_form'],
    ['common variables', common, 'phone_call'],
  ])('reads the %s of the contract whole', (_name, body, type) => {
    expect(webhookFromWire(body)).toMatchObject({
      kind: 'new',
      lead: { leadId: String(body.lead_id), type, profileId: '51497', unmapped: {} },
    });
  });

  it("understands the vendor's misspelling of in progress", () => {
    expect(webhookFromWire(chatInProgress)).toMatchObject({
      lead: { state: 'in_progress', wireTexts: { lead_state: 'In Progess' } },
    });
  });

  it('returns of an update only what was sent', () => {
    const delivery = webhookFromWire(update);
    if (delivery.kind !== 'update') throw new Error(delivery.kind);
    const { changes } = delivery;
    expect(Object.keys(changes).toSorted()).toEqual([
      'accountId',
      'accountName',
      'analysis',
      'attribution',
      'contact',
      'createdAt',
      'flags',
      'ids',
      'leadId',
      'location',
      'notes',
      'profileId',
      'profileName',
      'state',
      'transactionType',
      'type',
      'uniqueness',
      'updatedAt',
      'value',
      'visitorId',
      'wireTexts',
    ]);
    expect(changes.value).toEqual({ quotable: 'not_set', leadScore: 50 });
    expect(changes.analysis).toEqual({ spottedKeywords: ['buy', 'quote'] });
    expect(changes.contact).not.toHaveProperty('formFields');
    expect(changes.attribution).not.toHaveProperty('journey');
  });

  it('never clears: empty values of an update are left out', () => {
    const body = { trigger: 'update', lead_id: 5, notes: '', sales_value: null, additional_fields: [], lead_type: '' };
    expect(webhookFromWire(body)).toEqual({ kind: 'update', changes: { leadId: '5' }, raw: body });
  });

  it('keeps zero and false, which are values', () => {
    expect(webhookFromWire({ trigger: 'update', lead_id: 5, sales_value: 0, spam: false })).toMatchObject({
      changes: { value: { sales: 0 }, flags: { spam: false } },
    });
  });

  it.each([
    [{ lead_id: 5 }, 'trigger-unknown'],
    [{ trigger: 'deleted', lead_id: 5 }, 'trigger-unknown'],
    ['text', 'trigger-unknown'],
    [null, 'trigger-unknown'],
    [{ trigger: 'new', lead_id: 5 }, 'created-at-missing'],
    [{ trigger: 'update' }, 'lead-id-missing'],
    [{ trigger: 'update', lead_id: 5, last_updated: 'x' }, 'updated-at-unreadable'],
  ])('reports %j as %s', (body, reason) => {
    expect(webhookFromWire(body)).toMatchObject({ kind: 'unreadable', reason, raw: body });
  });

  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('new', 'update'), (body, trigger) => {
        const flat = typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body, trigger } : body;
        expect(['new', 'update', 'unreadable']).toContain(webhookFromWire(flat).kind);
      }),
    );
  });
});

describe('parseWebhookBody', () => {
  it('reads bytes and keeps every digit of an id', () => {
    const bytes = new TextEncoder().encode('{"trigger":"update","lead_id":9007199254740993}');
    expect(parseWebhookBody(bytes)).toMatchObject({ kind: 'update', changes: { leadId: '9007199254740993' } });
  });

  it('refuses bytes that are no JSON', () => {
    expect(() => parseWebhookBody('lead_id=5')).toThrow(expect.objectContaining({ code: 'unexpected-body' }));
  });
});
