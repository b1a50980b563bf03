import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CurrentBrand, CurrentSession, type KnownSession, readAheadInterceptor } from '@leadweave/api-client';
import { provideUi } from '@leadweave/ui';
import { type LeadCount, type LeadItem } from '../leads-api.js';
import { leadsRoutesWith } from '../leads.routes.js';
import { type SavedView } from '../list/lead-views.js';
import { openHintSource, type HintSource } from '../list/lead-hints.js';

type Role = 'brand_admin' | 'franchisee' | 'marketing';

/** The leads pages as a person sees them, with the API answered by the test. */
export class LeadsScreen {
  readonly hints: HintSource = { onmessage: null, onopen: null, onerror: null, close: () => undefined };

  private constructor(
    private readonly harness: RouterTestingHarness,
    readonly http: HttpTestingController,
  ) {}

  static async open(
    address: string,
    role: Role = 'brand_admin',
    views: readonly SavedView[] = [],
  ): Promise<LeadsScreen> {
    const hints: { source?: HintSource } = {};
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([readAheadInterceptor])),
        provideHttpClientTesting(),
        provideRouter([{ path: 'grow/leads', children: leadsRoutesWith([]) }], withComponentInputBinding()),
        provideUi(),
        { provide: openHintSource, useValue: () => hints.source },
      ],
    });
    TestBed.inject(CurrentSession).tell(sessionOf(role));
    TestBed.inject(CurrentBrand).choose('brand-1');
    const harness = await RouterTestingHarness.create();
    const screen = new LeadsScreen(harness, TestBed.inject(HttpTestingController));
    hints.source = screen.hints;
    await harness.navigateByUrl(address);
    // Triage has no views.
    for (const request of screen.requests('/api/v1/saved-views')) request.flush({ data: views, ownLayout: null });
    await screen.settle();
    return screen;
  }

  get element(): HTMLElement {
    return this.harness.fixture.nativeElement as HTMLElement;
  }

  get text(): string {
    return (this.element.textContent ?? '').replace(/\s+/gu, ' ');
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      this.harness.detectChanges();
    }
  }

  /** Requests that wait for an answer, by path. */
  requests(path: string, method = 'GET'): TestRequest[] {
    return this.http.match((request) => request.url === path && request.method === method);
  }

  /** Answers every waiting request of a path; the last one is given back. */
  answer(path: string, body: object, method = 'GET'): TestRequest {
    const requests = this.requests(path, method);
    const last = requests.at(-1);
    if (!last) throw new Error(`Nothing asks for ${method} ${path}`);
    for (const request of requests) if (!request.cancelled) request.flush(body);
    return last;
  }

  async showLeads(data: readonly LeadItem[], counts: Partial<Record<string, number>> = {}): Promise<void> {
    this.answer('/api/v1/leads', { data, nextCursor: null });
    this.answer('/api/v1/leads/count', countsOf(counts));
    await this.settle();
  }

  all(selector: string): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>(selector)];
  }

  /** An element by its role attribute or tag, and its accessible name. */
  byName(selector: string, name: string | RegExp): HTMLElement {
    const found = this.all(selector).find((element) => matches(nameOf(element), name));
    if (!found) throw new Error(`No ${selector} is called ${String(name)}`);
    return found;
  }

  /** The row of a lead, by the beginning of its name. */
  row(name: string): HTMLElement {
    return this.byName('tbody [role=row]', new RegExp(`^${name}`, 'u'));
  }

  async press(target: HTMLElement, key: string, shiftKey = false): Promise<void> {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
    await this.settle();
  }

  async click(target: HTMLElement): Promise<void> {
    target.click();
    await this.settle();
  }
}

/** Counts by quality. */
export function countsOf(groups: Partial<Record<string, number>>): LeadCount {
  const { unscored = 0, good = 0, spam = 0 } = groups;
  return {
    total: unscored + good + spam,
    capped: false,
    groups: Object.entries({ unscored, good, spam }).map(([value, total]) => ({ value, total, capped: false })),
  };
}

function sessionOf(role: Role): KnownSession {
  const locations = [
    { id: 'location-1', name: 'Austin North' },
    { id: 'location-2', name: 'Round Rock' },
  ];
  return {
    user: { id: 'user-1' },
    brands: [{ id: 'brand-1', name: 'Evergreen', role, timeZone: 'America/Chicago', currency: 'USD', locations }],
    installation: { mail: 'smtp' },
  };
}

function nameOf(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}
