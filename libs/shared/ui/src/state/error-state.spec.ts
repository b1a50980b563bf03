import { TestBed } from '@angular/core/testing';
import { ErrorState } from './error-state.js';

const show = async (inputs: Record<string, unknown>) => {
  const fixture = TestBed.createComponent(ErrorState);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return { fixture, element: fixture.nativeElement as HTMLElement };
};

const buttonCalled = (element: HTMLElement, name: string) =>
  [...element.querySelectorAll('button')].find((button) => button.textContent?.trim() === name);

describe('ErrorState', () => {
  it('is an alert that says what happened and what is safe', async () => {
    const { element } = await show({ heading: 'Leads could not be loaded.', reassurance: 'Nothing was lost.' });
    expect(element.getAttribute('role')).toBe('alert');
    expect(element.querySelector('h2')?.textContent).toBe('Leads could not be loaded.');
    expect(element.textContent).toContain('Nothing was lost.');
  });

  it('offers another try', async () => {
    const { fixture, element } = await show({ heading: 'Failed' });
    let tries = 0;
    fixture.componentInstance.retry.subscribe(() => (tries += 1));
    buttonCalled(element, 'Try again')?.click();
    expect(tries).toBe(1);
  });

  it('offers none where it cannot help', async () => {
    const { element } = await show({ heading: 'Failed', retryable: false });
    expect(buttonCalled(element, 'Try again')).toBeUndefined();
  });

  it('shows the request id with a button that copies it', async () => {
    const { element } = await show({ heading: 'Failed', requestId: 'req-7' });
    expect(element.querySelector('code')?.textContent).toBe('req-7');
    expect(element.querySelector('[aria-label="Copy request id"]')).not.toBeNull();
  });
});
