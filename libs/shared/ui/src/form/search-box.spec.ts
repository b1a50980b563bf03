import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SearchBox } from './search-box.js';

@Component({ imports: [SearchBox], template: `<lw-search-box label="Search leads" [(value)]="words" />` })
class Host {
  readonly words = signal('');
}

const show = async () => {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const field = (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>('[aria-label="Search leads"]')!;
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  const press = (key: string) => field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  return { fixture, host: fixture.componentInstance, type, press, field };
};

describe('SearchBox', () => {
  it('searches at once on Enter, without the spaces around', async () => {
    const { host, type, press } = await show();
    type('  austin ');
    press('Enter');
    expect(host.words()).toBe('austin');
  });

  it('is emptied by Escape and by its button', async () => {
    const { fixture, host, type, press, field } = await show();
    type('austin');
    press('Enter');
    press('Escape');
    expect([host.words(), field.value]).toEqual(['', '']);

    type('dallas');
    press('Enter');
    await fixture.whenStable();
    (fixture.nativeElement as HTMLElement).querySelector<HTMLButtonElement>('[aria-label="Clear search"]')?.click();
    expect(host.words()).toBe('');
  });
});
