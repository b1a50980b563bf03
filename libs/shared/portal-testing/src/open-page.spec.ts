import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { openPage } from './open-page.js';
import { openPageAs } from './open-page-as.js';

@Component({
  template: `
    <p>{{ said() }}</p>
    <label>Name of it <input #name (input)="said.set(name.value)" /></label>
    <button type="button">Ask</button>
    <button type="button" aria-label="Ask" (click)="ask()">the upper one</button>
  `,
})
class Page {
  private readonly http = inject(HttpClient);
  protected readonly said = signal('Nothing yet');

  constructor() {
    this.http.get('/api/v1/session').subscribe();
  }

  protected ask(): void {
    this.http.post<{ word: string }>('/api/v1/words', {}).subscribe({
      next: ({ word }) => this.said.set(word),
      error: () => this.said.set('Refused'),
    });
  }
}

const routes = [{ path: '', component: Page }];

describe('an open page', () => {
  it('waits for the answers of the spec', async () => {
    const { answer, press, text } = await openPageAs('marketing', { routes });
    await press('Ask');
    expect(text()).toContain('Nothing yet');
    const request = await answer('/api/v1/words', { word: 'Yes' }, 'POST');
    expect(request.method).toBe('POST');
    expect(text()).toContain('Yes');
  });

  it('shows what it does about a refusal', async () => {
    const { refuse, press, text } = await openPageAs('marketing', { routes });
    await press(/^Ask/);
    await refuse('/api/v1/words', 503, {}, 'POST');
    expect(text()).toContain('Refused');
  });

  it('finds a field by the beginning of its label', async () => {
    const { fill, text } = await openPageAs('marketing', { routes });
    await fill('Name', 'Ana');
    expect(text()).toContain('Ana');
  });

  it('fails with the name of what is not there', async () => {
    const { asked, press, fill, appears } = await openPage({ routes });
    await expect(asked('/api/v1/leads')).rejects.toThrow('Nothing asked for GET /api/v1/leads.');
    await expect(press('Send')).rejects.toThrow('There is no button Send.');
    await expect(fill('Age', '7')).rejects.toThrow('There is no field Age.');
    await expect(appears('Sent')).rejects.toThrow('"Sent" does not appear');
  });
});
