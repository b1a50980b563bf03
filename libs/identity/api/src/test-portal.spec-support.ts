import { BrandsModule, brandsMigrations, brandsProblems } from '@leadweave/brands-api';
import { applyHttpConventions } from '@leadweave/http';
import { Database, Foundations0001, type MigrationClass, PersistenceModule } from '@leadweave/persistence';
import { Controller, Get, type Type } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Pool } from 'pg';
import { identityProblems } from './identity-error.js';
import { IdentityModule } from './identity.module.js';
import type { IdentityOptions } from './identity-options.js';
import { IdentityService } from './identity.service.js';
import { identityMigrations } from './migrations/identity-migrations.js';
import { mountIdentity } from './mount-identity.js';
import { TestBrowser } from './test-browser.spec-support.js';

/** A route that forgot to say whom it lets in. */
@Controller('forgotten')
class ForgottenController {
  @Get()
  read() {
    return 'secret';
  }
}

/** What a spec hands in: `@leadweave/testing`, which only specs may import. */
export interface TestingLibrary {
  createTestDatabase(options: { migrations: readonly MigrationClass[] }): Promise<PortalDatabase>;
  fixedClock(iso: string): PortalClock;
}

interface PortalDatabase {
  readonly database: Database;
  readonly url: string;
  readonly owner: Pool;
  drop(): Promise<void>;
}

interface PortalClock {
  now(): Date;
  advance(milliseconds: number): void;
}

/** A started application on its own database. */
export interface TestPortal {
  readonly url: string;
  readonly test: PortalDatabase;
  readonly database: Database;
  readonly identity: IdentityService;
  readonly clock: PortalClock;
  browser(): TestBrowser;
  /** A browser in which the person is signed in. */
  signedIn(email: string, password?: string): Promise<TestBrowser>;
  close(): Promise<void>;
}

export const testPassword = 'tulip bicycle harbour';
const secret = 'a secret of the specs, long enough to sign';

/**
 * Starts the portal's API as in production, with cheap password hashes and a clock that stands still at the real time.
 * `beside` another one it is a second process on the same database, with the same clock.
 */
export async function startTestPortal(
  testing: TestingLibrary,
  options: Partial<IdentityOptions> = {},
  controllers: Type[] = [],
  beside?: TestPortal,
): Promise<TestPortal> {
  const migrations = [Foundations0001, ...identityMigrations, ...brandsMigrations];
  const test = beside?.test ?? (await testing.createTestDatabase({ migrations }));
  // better-auth asks the clock of the machine, so ours begins there.
  const clock = beside?.clock ?? testing.fixedClock(new Date().toISOString());
  const publicUrl = 'http://localhost:3000';
  const module = await Test.createTestingModule({
    imports: [
      PersistenceModule.forRoot({ url: test.url }),
      BrandsModule.forRoot(),
      IdentityModule.forRoot({
        databaseUrl: test.url,
        publicUrl,
        secret,
        password: { cost: { memoryKibibytes: 64, passes: 1, parallelism: 1 } },
        clock: () => clock.now(),
        ...options,
      }),
    ],
    controllers: [ForgottenController, ...controllers],
  }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: ['error', 'fatal'] });
  const bodyHandling = (request: { path: string }) => (request.path.startsWith('/api/auth') ? 'unread' : 'json');
  applyHttpConventions(app, { publicUrl, tables: [identityProblems, brandsProblems], bodyHandling });
  app.setGlobalPrefix('api/v1');
  mountIdentity(app);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const browser = () => new TestBrowser(url, publicUrl);
  return {
    url,
    test,
    clock,
    database: module.get(Database),
    identity: app.get(IdentityService),
    browser,
    async signedIn(email, password = testPassword) {
      const it = browser();
      const answer = await it.post('/api/auth/sign-in/email', { email, password });
      if (answer.status !== 200) throw new Error(`Signing in ${email} was answered ${answer.status}`);
      return it;
    },
    async close() {
      await app.close();
      await module.get(Database).close();
      if (!beside) await test.drop();
    },
  };
}
