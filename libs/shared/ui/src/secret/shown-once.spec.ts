import { TestBed } from '@angular/core/testing';
import { ShownOnce } from './shown-once.js';

const show = async (note?: string) => {
  const fixture = TestBed.createComponent(ShownOnce);
  const parts = {
    heading: 'Copy it now',
    explanation: 'It is kept sealed.',
    secret: 'whsec_1',
    copyLabel: 'Copy',
    note,
  };
  for (const [name, value] of Object.entries(parts)) fixture.componentRef.setInput(name, value);
  let done = false;
  fixture.componentInstance.done.subscribe(() => (done = true));
  await fixture.whenStable();
  return { section: fixture.nativeElement as HTMLElement, isDone: () => done };
};

describe('ShownOnce', () => {
  it('shows the secret and what became of the one before', async () => {
    const { section } = await show('The old one works until noon.');
    expect(section.querySelector('code')?.textContent).toBe('whsec_1');
    expect(section.textContent).toContain('The old one works until noon.');
  });

  it('takes the focus, so that it is read out and nothing else is typed', async () => {
    const { section } = await show();
    expect(document.activeElement).toBe(section.querySelector('h2'));
  });

  it('stays until the person has a copy', async () => {
    const { section, isDone } = await show();
    expect(isDone()).toBe(false);
    [...section.querySelectorAll('button')].find((one) => one.textContent?.includes('I have copied it'))!.click();
    expect(isDone()).toBe(true);
  });
});
