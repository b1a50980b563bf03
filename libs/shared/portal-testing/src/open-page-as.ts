import { type OpenPage, type PageToOpen, openPage } from './open-page.js';

/** What a person may be in the brand of a spec. */
export type MemberRole = 'brand_admin' | 'franchisee' | 'marketing';

/** Opens a page as a member of `brand-1`. The page asks for the session, or `arrange` injects something that does. */
export async function openPageAs(role: MemberRole, page: PageToOpen): Promise<OpenPage> {
  const opened = await openPage(page);
  await opened.answer('/api/v1/session', sessionOf(role));
  return opened;
}

function sessionOf(role: MemberRole) {
  const locations = [
    { id: 'loc-1', name: 'Austin North' },
    { id: 'loc-2', name: 'Round Rock' },
  ];
  return {
    user: { id: 'user-1', email: 'ana@example.com', name: 'Ana Moreno', twoFactorEnabled: false },
    brands: [{ id: 'brand-1', name: 'Evergreen', role, timeZone: 'America/Chicago', currency: 'USD', locations }],
    installation: { firstRun: false, demo: false, mail: 'smtp' },
  };
}
