import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ChoiceFilter } from './choice-filter.js';
import { DayFilter } from './day-filter.js';
import { FilterRow } from './filter-row.js';

@Component({
  imports: [ChoiceFilter, DayFilter, FilterRow],
  template: `
    <lw-filter-row [filtered]="!!kind() || !!day()" (cleared)="kind.set(undefined); day.set(undefined)">
      <lw-choice-filter label="Kind" [choices]="kinds" [value]="kind()" (valueChange)="kind.set($event)" />
      <lw-day-filter label="Since" latest="2026-11-30" [value]="day()" (valueChange)="day.set($event)" />
    </lw-filter-row>
  `,
})
class Host {
  readonly kinds = [
    { value: 'daily', label: 'Every day' },
    { value: 'manual', label: 'By hand' },
  ];
  readonly kind = signal<string | undefined>('manual');
  readonly day = signal<string | undefined>(undefined);
}

describe('filters of a list', () => {
  function arrange() {
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    const root = fixture.nativeElement as HTMLElement;
    const enter = (control: HTMLInputElement | HTMLSelectElement, value: string) => {
      control.value = value;
      control.dispatchEvent(new Event('change'));
      fixture.detectChanges();
    };
    const select = root.querySelector('select')!;
    const date = root.querySelector('input')!;
    return { fixture, host: fixture.componentInstance, root, enter, select, date };
  }

  it('show the value they have and tell the one that is chosen', () => {
    const { host, enter, select, date } = arrange();
    expect(select.labels[0]!.textContent).toContain('Kind');
    expect(select.selectedOptions[0]!.textContent).toBe('By hand');
    expect(date.max).toBe('2026-11-30');
    enter(select, 'daily');
    enter(date, '2026-11-02');
    expect([host.kind(), host.day()]).toEqual(['daily', '2026-11-02']);
  });

  it('tell an empty value as no filter', () => {
    const { host, enter, select } = arrange();
    enter(select, '');
    expect(host.kind()).toBeUndefined();
  });

  it('can be cleared while there is something to clear', () => {
    const { fixture, host, root } = arrange();
    root.querySelector('button')!.click();
    fixture.detectChanges();
    expect(host.kind()).toBeUndefined();
    expect(root.querySelector('button')).toBeNull();
  });
});
