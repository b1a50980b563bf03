// A visitor of the brand's website: nobody who is signed in.
import { expect } from './portal.mjs';

/** Sends a form of the brand, made for it; `visit` is what the website's script tells of the way here. */
export async function sendForm(page, values, visit) {
  const { brands } = await (await page.request.get('/api/v1/session')).json();
  const headers = { 'X-Leadweave-Brand': brands[0].id, origin: new URL(page.url()).origin };
  const data = {
    name: `Form of ${values.name}`,
    fields: [
      { id: 'name', kind: 'text', label: 'Name', required: true, role: 'name' },
      { id: 'email', kind: 'email', label: 'E-mail', required: true, role: 'email' },
    ],
    outcome: { kind: 'message', text: 'Thank you.' },
    routing: { kind: 'fixed', locationId: brands[0].locations[0].id },
  };
  const made = await page.request.post('/api/v1/forms', { headers, data });
  expect(made.status()).toBe(201);
  const { addresses } = await made.json();
  // Not by the page: a visitor has no session.
  const sent = await fetch(addresses.submissions, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ values, ...(visit && { visit }) }),
  });
  expect([sent.ok, await sent.text()]).toEqual([true, expect.any(String)]);
}
