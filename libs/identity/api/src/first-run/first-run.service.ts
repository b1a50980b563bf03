import { BrandService } from '@leadweave/brands-api';
import { type Database, newId, type Tx } from '@leadweave/persistence';
import { IdentityError } from '../identity-error.js';
import { MembersRepository } from '../members/members.repository.js';
import { PasswordHasher } from '../password/password-hasher.js';
import { refuseWeakPassword } from '../password/refuse-weak-password.js';
import { normaliseAddress } from '../users/normalise-address.js';
import { UsersRepository } from '../users/users.repository.js';
import type { FirstRunDto } from './first-run.dto.js';

const defaultTimeZone = 'America/New_York';
const defaultCurrency = 'USD';
/** Two first runs at once wait for each other: "LEADWFST" in ASCII. */
const firstRunLock = '5495870682053366612';

/** Sets an installation up: its owner and the first brand. Possible while nobody has an account. */
export class FirstRunService {
  constructor(
    private readonly database: Database,
    private readonly brands: BrandService,
    private readonly users: UsersRepository,
    private readonly members: MembersRepository,
    private readonly hasher: PasswordHasher,
  ) {}

  /** @throws IdentityError `first-run-over`, `password-refused` */
  async run(dto: FirstRunDto): Promise<void> {
    const email = normaliseAddress(dto.email);
    refuseWeakPassword(dto.password, email);
    await this.database.withoutBrand(async (tx) => this.refuseWhenOver(await this.users.exists(tx)));
    const passwordHash = await this.hasher.hash(dto.password);
    await this.database.inBrand(newId(), { kind: 'all-locations' }, async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [firstRunLock]);
      this.refuseWhenOver(await this.users.exists(tx));
      await this.createOwner(tx, dto, { email, name: dto.name.trim(), passwordHash });
    });
  }

  private async createOwner(tx: Tx, dto: FirstRunDto, newUser: { email: string; name: string; passwordHash: string }) {
    const user = (await this.users.insert(tx, newUser))!;
    const { brandName: name, timeZone = defaultTimeZone, currency = defaultCurrency } = dto;
    await this.brands.create(tx, { userId: user.id, name: user.name }, { name, timeZone, currency });
    await this.members.insertActive(tx, { user, role: 'brand_admin', locationIds: [] });
  }

  private refuseWhenOver(over: boolean): void {
    if (over) throw new IdentityError('first-run-over', 'Somebody has an account already');
  }
}
