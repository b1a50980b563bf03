import { expect, owner, sessionOf, signIn, test } from './portal.mjs';

test('The first person creates the brand, signs out and signs in again', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Set up Leadweave' })).toBeVisible();
  await page.getByLabel('Brand').fill('Brightside Home Services');
  await page.getByLabel('Your name').fill(owner.name);
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password', { exact: true }).fill(owner.password);
  await page.getByRole('button', { name: 'Create brand' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.getByRole('button', { name: /Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);

  await signIn(page, owner);
  await expect(page).toHaveURL(/\/(grow\/leads|onboarding)/);
  await page.context().storageState({ path: sessionOf('owner') });
});
