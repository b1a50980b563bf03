import { aField, openAs, someSettings } from '../a-member.spec-support.js';
import { type CheckedLine, type MappingFault, salesforceAddresses } from '../salesforce-api.js';
import { MappingTab } from './mapping-tab.js';

const checkAt = '/api/v1/salesforce/mapping/check';
const fields = [aField('Email', { type: 'email' }), aField('LastName', { label: 'Last Name', required: true })];
const checked = (target: string, faults: MappingFault[] = []): CheckedLine => ({
  target,
  faults,
  ours: 'jordan@example.com',
  note: null,
  theirs: 'j@example.com',
  modes: [
    { mode: 'ours-wins', outcome: 'write', value: 'jordan@example.com', because: 'ours-wins' },
    { mode: 'newest-wins', outcome: 'take', value: 'j@example.com', because: 'theirs-newer' },
  ],
});

const open = async (role: 'brand_admin' | 'marketing' = 'brand_admin') => {
  const page = await openAs(role, [{ path: '', component: MappingTab }], '/');
  await page.answer(salesforceAddresses.settings, someSettings());
  await page.answer(salesforceAddresses.fields, { data: fields, readAt: '2026-11-20T12:00:00.000Z' });
  return page;
};
const lead = { id: 'lead-1', name: 'Jordan Sample', occurredAt: '2026-11-20T12:00:00.000Z', tied: true };
const check = (parts: object = {}) => ({ lead, lines: [checked('Email')], faults: [], ...parts });

describe('MappingEditor', () => {
  it('shows each line with a real lead, and each rule in words with what it would do', async () => {
    const { answer, press, text } = await open();
    await answer(checkAt, check(), 'POST');
    expect(text()).toContain('Example: Jordan Sample');
    await press('Show details of Email');
    expect(text()).toContain('Ours wins. Our value replaces theirs. Salesforce gets “jordan@example.com”.');
    expect(text()).toContain('The lead gets “j@example.com”.');
  });

  it('asks once for what stands there, and not again because of the answer', async () => {
    const { answer, settle, backend } = await open();
    await answer(checkAt, check(), 'POST');
    for (let round = 0; round < 60; round += 1) await settle();
    expect(backend.match(checkAt)).toEqual([]);
  });

  it('offers a line for what is required, and saves it by the version that was read', async () => {
    const { answer, press, fill, asked, text } = await open();
    const missing = { code: 'required-not-mapped', target: 'LastName', blocks: true };
    await answer(checkAt, check({ faults: [missing] }), 'POST');
    expect(text()).toContain('Salesforce requires this field, and no line fills it.');
    await press('Add a line for Last Name');
    await fill('Our value for Last Name', 'lead:lastName');
    await answer(checkAt, check({ lines: [checked('Email'), checked('LastName')] }), 'POST');
    await press('Save');
    const { request } = await asked(salesforceAddresses.settings, 'PUT');
    expect(request.headers.get('If-Match')).toBe('"4"');
    expect(request.body).toEqual({
      mapping: [
        { source: { kind: 'lead', field: 'lastName' }, target: 'LastName', mode: 'ours-wins' },
        { source: { kind: 'lead', field: 'email' }, target: 'Email', mode: 'ours-wins' },
      ],
    });
  });

  it('cannot be saved while a line blocks, and says what is wrong with it', async () => {
    const { answer, fill, button, text } = await open();
    await answer(checkAt, check(), 'POST');
    await fill('Rule for Email', 'newest-wins');
    const fault = { code: 'cannot-take-back', target: 'Email', blocks: true };
    await answer(checkAt, check({ lines: [checked('Email', [fault])] }), 'POST');
    expect(text()).toContain('1 line not saved, 1 to correct');
    expect((button('Save') as HTMLButtonElement).disabled).toBe(true);
  });

  it('keeps what was typed when somebody else has saved meanwhile', async () => {
    const { answer, fill, press, refuse, text } = await open();
    await answer(checkAt, check(), 'POST');
    await fill('Rule for Email', 'off');
    await answer(checkAt, check(), 'POST');
    await press('Save');
    await refuse(salesforceAddresses.settings, 412, { code: 'precondition_failed' }, 'PUT');
    expect(text()).toContain('Somebody else changed these settings meanwhile.');
    expect(text()).toContain('1 line not saved');
  });

  it('stays usable when it cannot be checked', async () => {
    const { refuse, text } = await open();
    await refuse(checkAt, 503, { code: 'salesforce_unavailable' }, 'POST');
    expect(text()).toContain('could not be checked just now');
    expect(text()).toContain('Not checked');
  });

  it('shows marketing everything and lets it change nothing', async () => {
    const { answer, button, text } = await open('marketing');
    await answer(checkAt, check(), 'POST');
    expect(button('Add a line')).toBeUndefined();
    expect(document.querySelector('select')).toBeNull();
    expect(text()).toContain('Ours wins');
  });
});
