import { pageTitle } from './page-title.js';

describe('pageTitle', () => {
  it('names page and brand', () => {
    expect(pageTitle('Leads', 'Evergreen Home Care')).toBe('Leads · Evergreen Home Care');
  });

  it('names the product before anybody signed in', () => {
    expect(pageTitle('Sign in', undefined)).toBe('Sign in · Leadweave');
  });

  it('is the brand alone for a page without a name', () => {
    expect(pageTitle(undefined, 'Evergreen Home Care')).toBe('Evergreen Home Care');
  });
});
