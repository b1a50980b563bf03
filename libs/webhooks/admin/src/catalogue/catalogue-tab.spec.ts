import { openAs } from '../a-member.spec-support.js';
import { webhooksAddresses } from '../webhooks-api.js';
import { CatalogueTab } from './catalogue-tab.js';

const catalogue = {
  schemaVersion: 1,
  data: [
    {
      name: 'lead.created',
      summary: 'A lead appears; once per lead.',
      leadTypes: ['web_form', 'phone_call'],
      styles: ['full', 'thin', 'whatconverts'],
    },
    { name: 'lead.deleted', summary: 'A lead was erased; ids only.', leadTypes: [], styles: ['full', 'thin'] },
  ],
};
const sample = { schema: { type: 'object', title: 'Schema' }, example: { id: 'evt_1' } };

const open = async (address: string) => {
  const opened = await openAs('marketing', [{ path: '', component: CatalogueTab }], address);
  await opened.answer(webhooksAddresses.catalogue, catalogue);
  return opened;
};

describe('CatalogueTab', () => {
  it('shows schema and example of the event, style and type that the address names', async () => {
    const { answer, text } = await open('/?event=lead.created&style=whatconverts&type=phone_call');
    const { params } = await answer(webhooksAddresses.sample, sample);
    expect(['event', 'style', 'leadType'].map((name) => params.get(name))).toEqual([
      'lead.created',
      'whatconverts',
      'phone_call',
    ]);
    expect(text()).toContain('"id": "evt_1"');
    expect(text()).toContain('"title": "Schema"');
  });

  it('falls back to a style in which another event goes out', async () => {
    const { answer, text } = await open('/?event=lead.deleted&style=whatconverts');
    const { params } = await answer(webhooksAddresses.sample, sample);
    expect(params.get('style')).toBe('full');
    expect(text()).not.toContain('Like WhatConverts');
  });
});
