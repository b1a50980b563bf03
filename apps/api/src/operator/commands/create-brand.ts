import { IdentityService } from '@leadweave/identity-api';
import { type Command, UsageError } from '../command.js';

/** A brand with its first brand admin, who must have an account or gets one. */
export const createBrand: Command = {
  summary: 'creates a brand with its first brand admin',
  options: {
    name: 'name of the brand',
    'time-zone': 'IANA zone, for example America/Chicago',
    'currency?': 'ISO 4217 code, USD when left out',
    'admin-email': 'address of the brand admin',
    'admin-name?': 'name of the brand admin, when the account is new',
    'password?': 'password of the new account',
  },
  async run({ app, options }) {
    const identity = app.get(IdentityService, { strict: false });
    const email = options['admin-email'] ?? '';
    const user = (await identity.findUser(email)) ?? (await newAccount());
    const brand = await identity.createBrandWithAdmin(user, {
      name: options['name'] ?? '',
      timeZone: options['time-zone'] ?? '',
      currency: options['currency'] ?? 'USD',
    });
    return { brandId: brand.id, name: brand.name, adminEmail: user.email };

    function newAccount() {
      if (!options['password']) throw new UsageError(`${email} has no account; give --password to create one`);
      return identity.createUser({ email, name: options['admin-name'] ?? email, password: options['password'] });
    }
  },
};
