import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { OwnerSearch } from './owner-search.js';

const inbound = { id: '00G5g000000AbCdEAK', name: 'Inbound Leads', type: 'queue' };
const address = '/api/v1/salesforce/owners';

describe('OwnerSearch', () => {
  let http: HttpTestingController;
  let picked: string[];

  function render() {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    picked = [];
    const fixture = TestBed.createComponent(OwnerSearch);
    fixture.componentRef.setInput('chosen', inbound.id);
    fixture.componentInstance.choose.subscribe((id) => picked.push(id));
    return fixture;
  }

  const host = (fixture: ReturnType<typeof render>) => fixture.nativeElement as HTMLElement;
  async function find(fixture: ReturnType<typeof render>, text: string) {
    await fixture.whenStable();
    const field = host(fixture).querySelector('input')!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    host(fixture)
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
  }

  afterEach(() => http.verify());

  it('shows who was found, and hands over the id of the one that is picked', async () => {
    const fixture = render();
    await find(fixture, ' inbound ');
    http.expectOne(`${address}?search=inbound`).flush({ data: [inbound] });
    await fixture.whenStable();
    const button = host(fixture).querySelector<HTMLButtonElement>('li button')!;
    expect(button.textContent.replace(/\s+/g, ' ').trim()).toBe('Inbound Leads queue');
    expect(button.getAttribute('aria-pressed')).toBe('true');
    button.click();
    expect(picked).toEqual([inbound.id]);
  });

  it('says when nobody was found', async () => {
    const fixture = render();
    await find(fixture, 'nobody');
    http.expectOne(`${address}?search=nobody`).flush({ data: [] });
    await fixture.whenStable();
    expect(host(fixture).textContent).toContain('Nobody with this name may own leads.');
  });

  it('says why nobody could be asked', async () => {
    const fixture = render();
    await find(fixture, '');
    const problem = { code: 'salesforce_unavailable', title: 'Salesforce does not answer', status: 503 };
    http.expectOne(address).flush(problem, { status: 503, statusText: 'Service Unavailable' });
    await fixture.whenStable();
    expect(host(fixture).querySelector('[role=status]')!.textContent.trim()).not.toBe('');
    expect(host(fixture).querySelector('ul')).toBeNull();
  });
});
