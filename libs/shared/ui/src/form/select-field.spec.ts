import { Component, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { TestBed } from '@angular/core/testing';
import { SelectField } from './select-field.js';

@Component({
  imports: [SelectField],
  template: `<lw-select-field
    label="Status"
    hint="Leads arrive in every state."
    [field]="form.status"
    [options]="options"
  />`,
})
class Host {
  readonly options = [
    { value: 'active', label: 'Active' },
    { value: 'closed', label: 'Closed' },
  ];
  readonly form = form(signal({ status: 'closed' }));
}

const show = async () => {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return { fixture, element, select: element.querySelector('label')?.control as HTMLSelectElement };
};

describe('SelectField', () => {
  it('is labelled and shows the present choice', async () => {
    const { element, select } = await show();
    expect([select.labels?.[0]?.textContent, select.value]).toEqual(['Status', 'closed']);
    expect(element.textContent).toContain('Leads arrive in every state.');
  });

  it('writes the choice into the form', async () => {
    const { fixture, select } = await show();
    select.value = 'active';
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(fixture.componentInstance.form.status().value()).toBe('active');
  });
});
