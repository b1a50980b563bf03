import { aForm } from '../a-form.spec-support.js';
import { apiExample, plainHtml, scriptSnippet } from './snippets.js';

const field = (parts: object) => ({ ...aForm().fields[0]!, role: 'none' as const, ...parts });
const form = aForm({
  fields: [
    ...aForm().fields,
    field({ id: 'town', kind: 'choice', label: 'Town "A" <b>', options: ["O'Fallon", 'Waco'] }),
    field({ id: 'time', kind: 'choice', label: 'Time', options: ['AM', 'PM'], display: 'radio', required: false }),
    field({ id: 'text', kind: 'long_text', label: 'Message' }),
    field({ id: 'ok', kind: 'consent', label: 'I agree' }),
  ],
});

describe('what a website needs', () => {
  it('is a place and the script', () => {
    expect(scriptSnippet(form)).toBe(
      `<div data-leadweave-form="Jx2vQ0cN4aBhT1sK"></div>\n<script src="https://leads.example.com/f/Jx2vQ0cN4aBhT1sK/embed.js" async></script>`,
    );
  });

  it('is a plain form in which every control has a label and a name', () => {
    document.body.innerHTML = plainHtml(form);
    const drawn = document.querySelector('form')!;
    expect([drawn.getAttribute('action'), drawn.method]).toEqual([form.addresses.page, 'post']);
    const controls = [...drawn.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    expect(new Set(controls.map(({ name }) => name))).toEqual(
      new Set(['name', 'email', 'town', 'time', 'text', 'ok', 'lw-website']),
    );
    for (const control of controls) expect(control.labels).toHaveLength(1);
    expect(drawn.querySelector('b')).toBeNull();
  });

  it('is a call with values that the form accepts, safe in a shell', () => {
    const example = apiExample(form);
    expect(example).toContain(`curl https://leads.example.com/api/v1/forms/form-1/submissions`);
    expect(example).toContain(`"O'\\''Fallon"`);
    expect(example).toContain('"ok": true');
  });
});
