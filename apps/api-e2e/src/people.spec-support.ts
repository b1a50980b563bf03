import { PortalClient } from './installation.spec-support.js';

/** Somebody invited to a brand. */
export interface Invitee {
  readonly email: string;
  readonly role: 'brand_admin' | 'franchisee' | 'marketing';
  readonly locationIds?: readonly string[];
}

/** Invites somebody who accepts with the link of the mail, and comes back signed in. */
export async function joinBrand(admin: PortalClient, invitee: Invitee): Promise<PortalClient> {
  await admin.post('/api/v1/members', invitee);
  const person = new PortalClient(admin.url);
  const path = `/api/v1/invitations/${await mailedToken(person, invitee.email)}/accept`;
  await person.post(path, { name: 'Robin Sample', password: 'correct-horse-battery' });
  person.brandId = admin.brandId;
  return person;
}

/** Token of the last invitation that was sent to this address. */
export async function mailedToken(reader: PortalClient, email: string): Promise<string> {
  const { data } = (await reader.get('/api/v1/development-mailbox')) as { data: { to: string; text: string }[] };
  const token = /\/invitation\/(\S+)/.exec(data.find(({ to }) => to === email)?.text ?? '')?.[1];
  if (!token) throw new Error(`no invitation was sent to ${email}`);
  return token;
}
