import fc from 'fast-check';
import { type FormDesign } from './form-design.js';
import { designFromTemplate, formTemplates } from './form-templates.js';
import { aField, aForm, everyKind, north, south } from './testing/a-form.js';
import { validateForm } from './validate-form.js';

const faultsOf = (parts: Partial<FormDesign>) => {
  const check = validateForm(aForm(parts));
  return check.kind === 'valid' ? [] : check.faults.map(({ pointer }) => pointer);
};
const choice = aField({ id: 'town', kind: 'choice', label: 'Town', options: ['Austin', 'Waco'] });
const zip = aField({ id: 'zip', label: 'ZIP' });

describe('validateForm', () => {
  it.each(formTemplates.map((template) => [template.name, template] as const))(
    'accepts the template %s',
    (_, given) => {
      const design = designFromTemplate(given, { kind: 'fixed', locationId: north, rules: [] });
      expect(validateForm(design)).toEqual({ kind: 'valid', form: design });
    },
  );

  it('tidies texts, websites, and what a kind does not use', () => {
    const check = validateForm(
      aForm({
        name: ' Contact ',
        fields: [aField({ label: ' Name ', help: ' ', options: ['left over'] })],
        websites: ['www.example.com/contact', 'https://www.example.com', 'HTTP://Shop.Example.com:8080/'],
        routing: { kind: 'fixed', locationId: north, fieldId: 'zip', rules: [{ value: '7', locationId: south }] },
      }),
    );
    expect(check).toMatchObject({
      kind: 'valid',
      form: {
        name: 'Contact',
        fields: [{ label: 'Name', options: [] }],
        websites: ['https://www.example.com', 'http://shop.example.com:8080'],
        routing: { kind: 'fixed', locationId: north, rules: [] },
      },
    });
  });

  it.each<[string, Partial<FormDesign>, string[]]>([
    ['no name', { name: '  ' }, ['/name']],
    ['a long name', { name: 'x'.repeat(121) }, ['/name']],
    ['no fields', { fields: [] }, ['/fields']],
    [
      'too many fields',
      { fields: Array.from({ length: 41 }, (_, n) => aField({ id: `f${n}`, label: `${n}` })) },
      ['/fields'],
    ],
    ['an id with spaces', { fields: [aField({ id: 'my name' })] }, ['/fields/0/id']],
    ['an id that means something else', { fields: [aField({ id: 'utm_source' })] }, ['/fields/0/id']],
    ['__proto__ as an id', { fields: [aField({ id: '__proto__' })] }, ['/fields/0/id']],
    ['two equal ids', { fields: [aField(), aField({ label: 'Other' })] }, ['/fields/1/id']],
    ['two equal labels', { fields: [aField(), aField({ id: 'other' })] }, ['/fields/1/label']],
    ['a role for another kind', { fields: [aField({ role: 'email' })] }, ['/fields/0/role']],
    [
      'two companies',
      { fields: [aField({ role: 'company' }), aField({ id: 'b', label: 'B', role: 'company' })] },
      ['/fields/1/role'],
    ],
    ['a choice of nothing', { fields: [aField({ kind: 'choice' })] }, ['/fields/0/options']],
    ['equal options', { fields: [{ ...choice, options: ['A', ' A'] }] }, ['/fields/0/options/1']],
    ['no thanks', { outcome: { kind: 'message', text: ' ' } }, ['/outcome/text']],
    ['a script as an address', { outcome: { kind: 'redirect', address: 'javascript:alert(1)' } }, ['/outcome/address']],
    ['a website that is none', { websites: ['not a website'] }, ['/websites/0']],
    ['routing by no field', { routing: { kind: 'choice', locationId: north, rules: [] } }, ['/routing/fieldId']],
    [
      'routing by an unknown option',
      {
        fields: [...everyKind, choice],
        routing: { kind: 'choice', locationId: north, fieldId: 'town', rules: [{ value: 'Reno', locationId: south }] },
      },
      ['/routing/rules/0/value'],
    ],
    [
      'two rules for one postcode',
      {
        fields: [zip],
        routing: {
          kind: 'postcode',
          locationId: north,
          fieldId: 'zip',
          rules: ['787', '787-'].map((value) => ({ value, locationId: south })),
        },
      },
      ['/routing/rules/1/value'],
    ],
  ])('refuses %s', (_name, parts, pointers) => {
    expect(faultsOf(parts)).toEqual(pointers);
  });

  it('lets a name be asked in parts', () => {
    const parts = ['First name', 'Last name'].map((label, n) => aField({ id: `n${n}`, label, role: 'name' }));
    expect(faultsOf({ fields: parts })).toEqual([]);
  });

  it('changes nothing when it is done twice', () => {
    const text = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (name, websites) => {
        const once = validateForm(aForm({ name, websites }));
        if (once.kind === 'valid') expect(validateForm(once.form)).toEqual(once);
      }),
    );
  });
});
