import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Params, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { TabbedPages } from './tabbed-pages.js';

@Component({ template: '<p>All of them</p>' })
class Runs {}

@Component({ template: '<p>The locations</p>' })
class Locations {}

@Component({
  imports: [TabbedPages],
  template: '<lw-tabbed-pages label="Sources" [tabs]="tabs" [query]="query" />',
})
class Page {
  static query: Params | undefined;
  readonly query = Page.query;
  readonly tabs = [
    { path: 'runs', label: 'History' },
    { path: 'locations', label: 'Locations' },
  ];
}

const open = async (address: string, query?: Params) => {
  Page.query = query;
  const children = [
    { path: 'runs', component: Runs },
    { path: 'locations', component: Locations },
  ];
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'sources', component: Page, children }])] });
  const harness = await RouterTestingHarness.create(address);
  await harness.fixture.whenStable();
  return harness.fixture.nativeElement as HTMLElement;
};
const hrefs = (page: HTMLElement) => [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));

describe('TabbedPages', () => {
  it('shows the page of the open tab, and says which that is', async () => {
    const page = await open('/sources/runs');
    expect(page.querySelector('nav')?.getAttribute('aria-label')).toBe('Sources');
    expect(page.querySelector('[aria-current=page]')?.textContent).toContain('History');
    expect(page.textContent).toContain('All of them');
  });

  it('begins each tab with no query', async () => {
    const page = await open('/sources/runs?outcome=failed');
    expect(hrefs(page)).toEqual(['/sources/runs', '/sources/locations']);
  });

  it('keeps what the tabs share and leaves behind what belongs to one of them', async () => {
    const page = await open('/sources/runs?connection=con-2&outcome=failed', { outcome: null });
    expect(hrefs(page)).toEqual(['/sources/runs?connection=con-2', '/sources/locations?connection=con-2']);
  });
});
