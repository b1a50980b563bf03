import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Segmented } from './segmented.js';

@Component({
  imports: [Segmented],
  template: `<lw-segmented label="Quality" [options]="options" [(value)]="quality" />`,
})
class Host {
  readonly options = [
    { value: 'unscored', label: 'Unscored' },
    { value: 'good', label: 'Good' },
    { value: 'spam', label: 'Spam' },
  ] as const;
  readonly quality = signal<'unscored' | 'good' | 'spam'>('unscored');
}

const show = async () => {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const radios = () => [...element.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  return { fixture, element, radios };
};

describe('Segmented', () => {
  it('is a named group of radio buttons with the present choice checked', async () => {
    const { element, radios } = await show();
    expect(element.querySelector('fieldset legend')?.textContent).toBe('Quality');
    expect(radios().map((radio) => [radio.labels?.[0]?.textContent?.trim(), radio.checked])).toEqual([
      ['Unscored', true],
      ['Good', false],
      ['Spam', false],
    ]);
  });

  it('reports the choice that was made', async () => {
    const { fixture, radios } = await show();
    radios()[1]?.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.quality()).toBe('good');
  });
});
