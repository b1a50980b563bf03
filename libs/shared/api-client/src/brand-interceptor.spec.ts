import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { brandInterceptor } from './brand-interceptor.js';
import { CurrentBrand } from './current-brand.js';
import { Preview } from './preview.js';

describe('brandInterceptor', () => {
  const start = () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([brandInterceptor])), provideHttpClientTesting()],
    });
    return { http: TestBed.inject(HttpClient), backend: TestBed.inject(HttpTestingController) };
  };

  it('names the current brand on calls of our API', () => {
    const { http, backend } = start();
    TestBed.inject(CurrentBrand).choose('brand-1');
    http.get('/api/v1/leads').subscribe();
    expect(backend.expectOne('/api/v1/leads').request.headers.get('X-Leadweave-Brand')).toBe('brand-1');
    backend.verify();
  });

  it('names whose view is looked at, in that brand only', () => {
    const { http, backend } = start();
    const preview = TestBed.inject(Preview);
    preview.begin({ brandId: 'brand-1', userId: 'user-2', name: 'Frank', role: 'franchisee', locationIds: [] });
    const headerIn = (brand: string) => {
      TestBed.inject(CurrentBrand).choose(brand);
      http.get('/api/v1/leads').subscribe();
      return backend.expectOne('/api/v1/leads').request.headers.get('X-Leadweave-Preview-As');
    };
    expect([headerIn('brand-1'), headerIn('brand-2')]).toEqual(['user-2', null]);
    preview.end();
    expect(headerIn('brand-1')).toBeNull();
  });

  it('leaves other addresses alone', () => {
    const { http, backend } = start();
    TestBed.inject(CurrentBrand).choose('brand-1');
    http.get('/api/auth/list-sessions').subscribe();
    expect(backend.expectOne('/api/auth/list-sessions').request.headers.has('X-Leadweave-Brand')).toBe(false);
  });

  it('adds nothing before a brand is chosen', () => {
    const { http, backend } = start();
    http.get('/api/v1/session').subscribe();
    expect(backend.expectOne('/api/v1/session').request.headers.has('X-Leadweave-Brand')).toBe(false);
  });
});
