import type { BrandRow } from '@leadweave/brands-api';
import type { Mail, Mailer } from '@leadweave/mail';
import type { Database } from '@leadweave/persistence';
import type { CreateBrandService, NewBrand } from './brands/create-brand.service.js';
import { IdentityError } from './identity-error.js';
import type { MembersRepository, Reach } from './members/members.repository.js';
import type { PasswordHasher } from './password/password-hasher.js';
import { refuseWeakPassword } from './password/refuse-weak-password.js';
import { normaliseAddress } from './users/normalise-address.js';
import type { User, UsersRepository } from './users/users.repository.js';

/** An account to make. */
export interface AccountDetails {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

const operator = { name: 'Operator' };

/** Accounts, brands and memberships for the operator's command line, demo data and other features; no rights are asked. */
export class IdentityService {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly members: MembersRepository,
    private readonly brands: CreateBrandService,
    private readonly hasher: PasswordHasher,
    private readonly mailer: Mailer,
  ) {}

  findUser(email: string): Promise<User | undefined> {
    return this.database.withoutBrand((tx) => this.users.find(tx, normaliseAddress(email)));
  }

  /** @throws IdentityError `password-refused`, `account-exists` */
  async createUser({ email, name, password }: AccountDetails): Promise<User> {
    const address = normaliseAddress(email);
    refuseWeakPassword(password, address);
    const passwordHash = await this.hasher.hash(password);
    const newUser = { email: address, name, passwordHash };
    const user = await this.database.withoutBrand((tx) => this.users.insert(tx, newUser));
    if (user === undefined) throw new IdentityError('account-exists', 'The address has an account');
    return user;
  }

  /** A new brand whose brand admin is `user`. @throws BrandsError `brand-invalid` */
  createBrandWithAdmin(user: User, brand: NewBrand): Promise<BrandRow> {
    return this.brands.create(user, operator, brand);
  }

  /** Returns the id of the member. @throws IdentityError `already-member`, `locations-unknown` */
  addMember(brandId: string, user: User, reach: Reach): Promise<string> {
    const scope = { kind: 'all-locations' } as const;
    return this.database.inBrand(brandId, scope, (tx) => this.members.insertActive(tx, { ...reach, user }));
  }

  /** One letter to each active brand admin. @throws MailError of the last one when none could be handed over */
  async mailAdmins(brandId: string, write: (to: string) => Mail): Promise<void> {
    const scope = { kind: 'all-locations' } as const;
    const addresses = await this.database.inBrand(brandId, scope, (tx) => this.members.adminAddresses(tx));
    const sent = await Promise.allSettled(addresses.map((to) => this.mailer.send(write(to))));
    const failed = sent.filter((result) => result.status === 'rejected');
    if (failed.length > 0 && failed.length === sent.length) throw failed[0]!.reason;
  }
}
