import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { GalleryCard } from './gallery-card.js';
import { type GalleryFact, momentFact } from './gallery-fact.js';

@Component({
  imports: [GalleryCard],
  template: `
    <div role="list">
      <lw-gallery-card heading="Mail" kind="Letters" benefit="A letter a day." [state]="state" [facts]="facts">
        <i lwMark>sign</i>
        @if (open) {
          <a lwAction href="/mail">Manage</a>
        } @else {
          <button lwAction type="button">Connect</button>
        }
        <p>A note</p>
      </lw-gallery-card>
    </div>
  `,
})
class Gallery {
  open = true;
  state = { label: 'Active', tone: 'positive' } as const;
  facts: readonly GalleryFact[] = [
    { label: 'Sent', text: '12' },
    momentFact('First', '2026-11-20T12:00:00.000Z', 'none'),
    momentFact('Last', null, 'none yet'),
  ];
}

const show = async (parts: Partial<Gallery> = {}) => {
  const fixture = TestBed.createComponent(Gallery);
  Object.assign(fixture.componentInstance, parts);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).querySelector('[role=listitem]')!;
};

describe('GalleryCard', () => {
  it('says what it is, how it is doing and what is known of it', async () => {
    const card = await show();
    expect(card.querySelector('h2')?.textContent).toBe('Mail');
    expect(card.querySelector('header')?.textContent).toContain('Active');
    const [sent, first, last] = [...card.querySelectorAll('dl > div')];
    expect(sent?.textContent).toBe('Sent12');
    expect(first?.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-20T12:00:00.000Z');
    expect(last?.textContent).toBe('Lastnone yet');
  });

  it.each([
    [true, 'Manage'],
    [false, 'Connect'],
  ])('puts the sign ahead and the one button at the end when open is %s', async (open, label) => {
    const card = await show({ open });
    expect(card.querySelector('header')?.textContent).toMatch(/^sign/);
    expect(card.querySelector('footer')?.textContent?.trim()).toBe(label);
    expect(card.querySelector('footer')?.previousElementSibling?.textContent).toBe('A note');
  });

  it('leaves out what nobody knows yet', async () => {
    const card = await show({ facts: [] });
    expect(card.querySelector('dl')).toBeNull();
  });
});
