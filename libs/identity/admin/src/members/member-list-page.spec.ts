import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CurrentBrand, Preview } from '@leadweave/api-client';
import { MemberListPage } from './member-list-page.js';
import { type Member } from './members-api.js';

const aMember = (parts: Partial<Member>): Member => ({
  id: 'member-1',
  userId: 'user-1',
  email: 'ana@example.com',
  name: 'Ana Moreno',
  role: 'brand_admin',
  locations: [],
  state: 'active',
  lastSignInAt: '2026-11-20T12:00:00.000Z',
  invitationExpiresAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 3,
  ...parts,
});
const sam = aMember({
  id: 'member-2',
  userId: 'user-2',
  email: 'sam@example.com',
  name: 'Sam Okafor',
  role: 'franchisee',
  locations: [{ id: 'loc-1', name: 'Austin North' }],
});
const lee = aMember({
  id: 'member-3',
  userId: null,
  email: 'lee@example.com',
  name: null,
  role: 'marketing',
  state: 'invitation_expired',
  lastSignInAt: null,
  invitationExpiresAt: '2026-11-01T00:00:00.000Z',
});

const open = async () => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: '', component: MemberListPage },
          { path: 'grow/leads', children: [] },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  TestBed.inject(CurrentBrand).choose('brand-1');
  const harness = await RouterTestingHarness.create('/');
  const backend = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.detectChanges();
    }
  };
  const asked = async (method: string, path: string) => {
    for (let round = 0; round < 100; round += 1) {
      await settle();
      const [call] = backend.match((request) => request.method === method && request.url === path);
      if (call) return call;
    }
    throw new Error(`Nothing asked for ${method} ${path}.`);
  };
  const list = async (...data: Member[]) => {
    (await asked('GET', '/api/v1/members')).flush({ data, nextCursor: null });
    await settle();
  };
  const button = (name: string) =>
    [...document.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent?.replaceAll(/\s+/gu, ' ').trim()) === name,
    );
  const press = async (name: string) => {
    button(name)?.click();
    await settle();
  };
  const text = () => document.body.textContent?.replaceAll(/\s+/gu, ' ') ?? '';
  return { asked, list, settle, button, press, text };
};

describe('MemberListPage', () => {
  it('shows everybody with role, locations and state', async () => {
    const { list, text } = await open();
    await list(aMember({}), sam, lee);
    expect(text()).toContain('Franchisee');
    expect(text()).toContain('Austin North');
    expect(text()).toContain('Invitation expired');
  });

  it('teaches what belongs here while there is nobody else', async () => {
    const { list, text } = await open();
    await list(aMember({}));
    expect(text()).toContain('Only you so far');
  });

  it('says that nobody lost access when the list cannot be read', async () => {
    const { asked, settle, text, button } = await open();
    const call = await asked('GET', '/api/v1/members');
    call.flush({ code: 'unavailable', title: 'Busy' }, { status: 503, statusText: 'Unavailable' });
    await settle();
    expect(text()).toContain('Nobody has lost access.');
    expect(button('Try again')).toBeDefined();
  });

  it('does not let the only brand admin be removed and says why', async () => {
    const { list, press, text, button } = await open();
    await list(aMember({}), sam);
    await press('Actions for Ana Moreno');
    expect(text()).toContain('Not possible for the only brand admin');
    expect(button('Remove from brand Not possible for the only brand admin')?.disabled).toBe(true);
  });

  it('removes a person only after a yes, and with the version that was seen', async () => {
    const { list, press, asked } = await open();
    await list(aMember({}), sam);
    await press('Actions for Sam Okafor');
    await press('Remove from brand');
    await press('Remove');
    const call = await asked('DELETE', '/api/v1/members/member-2');
    expect(call.request.headers.get('If-Match')).toBe('"3"');
    call.flush(null, { status: 204, statusText: 'No Content' });
    await list(aMember({}));
  });

  it('sends an invitation again', async () => {
    const { list, press, asked, settle, text } = await open();
    await list(aMember({}), lee);
    await press('Actions for lee@example.com');
    await press('Send invitation again');
    (await asked('POST', '/api/v1/members/member-3/resend')).flush(lee);
    await settle();
    expect(text()).toContain('Invitation sent again to lee@example.com.');
    await list(aMember({}), lee);
  });

  it('shows the brand through the eyes of another person, but not of one who is only invited', async () => {
    const { list, press, button } = await open();
    await list(aMember({}), sam, lee);
    await press('Actions for lee@example.com');
    expect(button('Preview as this person')).toBeUndefined();
    await press('Actions for Sam Okafor');
    await press('Preview as this person');
    expect(TestBed.inject(Preview).as()).toEqual({
      brandId: 'brand-1',
      userId: 'user-2',
      name: 'Sam Okafor',
      role: 'franchisee',
      locationIds: ['loc-1'],
    });
    expect(TestBed.inject(Router).url).toBe('/grow/leads');
  });

  it('asks for locations before it invites a franchisee', async () => {
    const { list, press, settle, text } = await open();
    await list(aMember({}), sam);
    await press('Invite');
    for (let round = 0; round < 20 && !text().includes('Invite a person'); round += 1) await settle();
    await press('Send invitation');
    expect(text()).toContain('Choose at least one location');
  });
});
