import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { CurrentBrand } from './current-brand.js';
import { ReadAhead } from './read-ahead.js';
import { readAheadInterceptor } from './read-ahead-interceptor.js';

const params = { sort: '-occurredAt', limit: '25' };
const address = '/api/v1/leads?sort=-occurredAt&limit=25';

describe('ReadAhead', () => {
  let http: HttpClient;
  let backend: HttpTestingController;
  let ahead: ReadAhead;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([readAheadInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpClient);
    backend = TestBed.inject(HttpTestingController);
    ahead = TestBed.inject(ReadAhead);
    TestBed.inject(CurrentBrand).choose('brand-1');
  });

  afterEach(() => backend.verify());

  const read = () => firstValueFrom(http.get('/api/v1/leads', { params }));

  it('gives the page the answer that is already there', async () => {
    ahead.begin('/api/v1/leads', params);
    backend.expectOne(address).flush({ data: ['a'] });
    expect(await read()).toEqual({ data: ['a'] });
  });

  it('gives the page the answer that is still on its way', async () => {
    ahead.begin('/api/v1/leads', params);
    const answer = read();
    backend.expectOne(address).flush({ data: ['a'] });
    expect(await answer).toEqual({ data: ['a'] });
  });

  it('is used once', async () => {
    ahead.begin('/api/v1/leads', params);
    backend.expectOne(address).flush({ data: ['a'] });
    await read();
    const again = read();
    backend.expectOne(address).flush({ data: ['a', 'b'] });
    expect(await again).toEqual({ data: ['a', 'b'] });
  });

  it('is not used for another brand', async () => {
    ahead.begin('/api/v1/leads', params);
    backend.expectOne(address).flush({ data: ['a'] });
    TestBed.inject(CurrentBrand).choose('brand-2');
    const answer = read();
    backend.expectOne(address).flush({ data: ['b'] });
    expect(await answer).toEqual({ data: ['b'] });
  });

  it('is asked again when it was refused', async () => {
    ahead.begin('/api/v1/leads', params);
    backend.expectOne(address).flush(null, { status: 503, statusText: 'Unavailable' });
    const answer = read();
    backend.expectOne(address).flush({ data: ['a'] });
    expect(await answer).toEqual({ data: ['a'] });
  });
});
