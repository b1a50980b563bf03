import { isRole, type Role, roles } from '@leadweave/access';
import { IdentityService } from '@leadweave/identity-api';
import { type Command, UsageError } from '../command.js';

/** An account, and its place in a brand when one is named. */
export const createUser: Command = {
  summary: 'creates an account, and a membership when a brand is given',
  options: {
    email: 'address of the account',
    'name?': 'name of the person',
    'password?': 'needed when the account is new',
    'brand?': 'id of a brand that the person joins',
    'role?': `${roles.join(', ')}; brand_admin when left out`,
    'locations?': 'ids of the locations of a franchisee, separated by commas',
  },
  async run({ app, options }) {
    const identity = app.get(IdentityService, { strict: false });
    const email = options['email'] ?? '';
    const role = roleOf(options['role']);
    const known = await identity.findUser(email);
    if (!known && !options['password']) throw new UsageError(`${email} has no account; give --password to create one`);
    const user =
      known ??
      (await identity.createUser({ email, name: options['name'] ?? email, password: options['password'] ?? '' }));
    const locationIds = options['locations']?.split(',').map((id) => id.trim()) ?? [];
    const memberId = options['brand'] ? await identity.addMember(options['brand'], user, { role, locationIds }) : null;
    return { userId: user.id, email: user.email, created: !known, memberId };
  },
};

function roleOf(text = 'brand_admin'): Role {
  if (!isRole(text)) throw new UsageError(`--role must be one of ${roles.join(', ')}`);
  return text;
}
