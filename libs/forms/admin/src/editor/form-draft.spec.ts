import { formTemplates } from '@leadweave/forms-domain';
import {
  designFromDraft,
  draftFromForm,
  draftFromTemplate,
  faultsOf,
  newField,
  valuesFromDraft,
} from './form-draft.js';
import { aForm } from '../a-form.spec-support.js';

describe('a draft', () => {
  it.each(formTemplates.map((template) => [template.name, template] as const))(
    'of the template %s is valid',
    (_, one) => {
      expect(faultsOf(draftFromTemplate(one, 'loc-1'))).toEqual([]);
    },
  );

  it('comes back as the form that it was made of', () => {
    const form = aForm({
      routing: { kind: 'choice', locationId: 'loc-1', fieldId: 'town', rules: [{ value: 'A', locationId: 'loc-2' }] },
      websites: ['https://www.example.com', 'https://shop.example.com'],
    });
    const { name, fields, submitLabel, outcome, routing, websites } = valuesFromDraft(draftFromForm(form));
    expect({ name, submitLabel, routing, websites }).toEqual({
      name: form.name,
      submitLabel: form.submitLabel,
      routing: form.routing,
      websites: form.websites,
    });
    expect(outcome).toEqual({ kind: 'message', text: 'Thank you.' });
    expect(fields.map(({ id }) => id)).toEqual(form.fields.map(({ id }) => id));
  });

  it('reads options and websites line by line, without the empty ones', () => {
    const draft = draftFromTemplate(formTemplates[0]!, 'loc-1');
    draft.fields = [{ ...newField('choice', 'Town', draft.fields), options: ' Austin \n\nWaco\n' }];
    draft.websites = 'www.example.com\n \n';
    expect(designFromDraft(draft)).toMatchObject({
      fields: [{ options: ['Austin', 'Waco'] }],
      websites: ['www.example.com'],
    });
  });

  it('needs a location', () => {
    expect(faultsOf(draftFromTemplate(formTemplates[0]!, ''))).toEqual([
      { pointer: '/routing/locationId', reason: 'Choose a location.' },
    ]);
  });
});

describe('newField', () => {
  it('has an id and a label of its own', () => {
    const first = newField('text', 'Short text', []);
    const second = newField('text', 'Short text', [first]);
    expect([first.id, first.label, second.id, second.label]).toEqual([
      'text_1',
      'Short text',
      'text_2',
      'Short text 2',
    ]);
  });
});
