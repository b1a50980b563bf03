import {
  type Access,
  type AccessNeed,
  accessNeedKey,
  type ApiKeyScope,
  apiKeyScopesKey,
  type RequestWithAccess,
} from '@leadweave/access';
import { BrandsModule, brandsMigrations, brandsProblems } from '@leadweave/brands-api';
import { applyHttpConventions } from '@leadweave/http';
import { LeadsModule, leadsMigrations, leadsProblems } from '@leadweave/leads-api';
import { Database, Foundations0001 } from '@leadweave/persistence';
import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Global,
  Module,
  UnauthorizedException,
} from '@nestjs/common';
import { APP_GUARD, NestFactory, Reflector } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type AddressInfo } from 'node:net';
import { type Pool } from 'pg';
import { formsProblems } from '../forms-error.js';
import { type FormsOptions } from '../forms-options.js';
import { FormsModule } from '../forms.module.js';
import { formsMigrations } from '../migrations/forms-migrations.js';
import { readsFormBytes } from '../reads-form-bytes.js';

export const testMigrations = [Foundations0001, ...brandsMigrations, ...leadsMigrations, ...formsMigrations];

export const brandA = '019aa000-0000-7000-8000-00000000000a';
export const brandB = '019aa000-0000-7000-8000-00000000000b';
export const north = '019aa000-0000-7000-8000-000000000001';
export const south = '019aa000-0000-7000-8000-000000000002';
export const closed = '019aa000-0000-7000-8000-000000000003';
export const elsewhere = '019aa000-0000-7000-8000-000000000004';
export const everywhere = { kind: 'all-locations' } as const;

/** Two brands: A with the locations North, South and an archived one, B with Elsewhere. */
export async function arrangeBrands(owner: Pool): Promise<void> {
  await owner.query(
    `insert into brand (id, name, time_zone, currency)
     values ($1, 'Sunny Kitchens', 'America/New_York', 'USD'), ($2, 'Other Kitchens', 'America/New_York', 'USD')`,
    [brandA, brandB],
  );
  await owner.query(
    `insert into location (brand_id, id, name, time_zone, status, archived_at) values
     ($1, $3, 'Austin North', 'America/Chicago', 'active', null),
     ($1, $4, 'Austin South', 'America/Chicago', 'active', null),
     ($1, $5, 'Austin Closed', 'America/Chicago', 'closed', now()),
     ($2, $6, 'Elsewhere', 'America/Denver', 'active', null)`,
    [brandA, brandB, north, south, closed, elsewhere],
  );
}

export const anAccess = (overrides: Partial<Access> = {}): Access => ({
  user: { userId: '019aa000-0000-7000-8000-0000000000f1', name: 'Ada', email: 'ada@example.com' },
  brandId: brandA,
  role: 'brand_admin',
  scope: everywhere,
  ...overrides,
});
/** An API key with these scopes, in the role in which it submits forms. */
export const aKeyWith = (...scopes: ApiKeyScope[]) =>
  anAccess({ role: 'marketing', apiKey: { id: '019aa000-0000-7000-8000-0000000000f2', scopes } });
export const franchiseeOf = (...locationIds: string[]) =>
  anAccess({ role: 'franchisee', scope: { kind: 'locations', locationIds } });

/** Takes the access from a header, where the product asks the session or the API key. */
class HeaderGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<RequestWithAccess & { headers: Record<string, string> }>();
    const header = request.headers['x-test-access'];
    const need = this.reflector.get<AccessNeed | undefined>(accessNeedKey, context.getHandler());
    const isOpen = need?.kind === 'anyone';
    if (!header) {
      if (isOpen) return true;
      throw new UnauthorizedException();
    }
    if (isOpen && !need.recognise) return true;
    request.access = JSON.parse(header) as Access;
    request.user = request.access.user;
    const scopes = this.reflector.get<readonly ApiKeyScope[] | undefined>(apiKeyScopesKey, context.getHandler());
    const { apiKey } = request.access;
    if (apiKey && !scopes?.some((scope) => apiKey.scopes.includes(scope))) throw new ForbiddenException();
    if (isOpen) return true;
    if (need?.kind !== 'member' || !need.roles.includes(request.access.role)) throw new ForbiddenException();
    return true;
  }
}

export interface FormsApp {
  readonly origin: string;
  readonly nest: NestExpressApplication;
  /** A call as it is, to any address of the product. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A call of a member to the API. */
  call(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Response>;
  close(): Promise<void>;
}

export interface CallOptions {
  readonly access?: Access;
  readonly headers?: Record<string, string>;
}

export const publicUrl = 'https://leads.example.com';

/** The module's routes behind the conventions of the product, on a port of its own. */
export async function startFormsApp(
  database: Database,
  databaseUrl: string,
  options: Partial<FormsOptions> = {},
): Promise<FormsApp> {
  @Global()
  @Module({
    providers: [
      { provide: Database, useValue: database },
      { provide: APP_GUARD, inject: [Reflector], useFactory: (reflector: Reflector) => new HeaderGuard(reflector) },
    ],
    exports: [Database],
  })
  class TestRoot {}
  const forms = { publicUrl, embedScript: 'function leadweaveForm(settings) {}', ...options };
  @Module({
    imports: [TestRoot, BrandsModule.forRoot(), LeadsModule.forRoot({ databaseUrl }), FormsModule.forRoot(forms)],
  })
  class TestApp {}
  const nest = await NestFactory.create<NestExpressApplication>(TestApp, { bodyParser: false, logger: false });
  nest.set('trust proxy', 1);
  applyHttpConventions(nest, {
    publicUrl,
    tables: [brandsProblems, leadsProblems, formsProblems],
    bodyHandling: ({ path }) => (readsFormBytes(path) ? 'bytes' : 'json'),
  });
  nest.setGlobalPrefix('api/v1', { exclude: ['f/*path'] });
  await nest.listen(0, '127.0.0.1');
  const { port } = nest.getHttpServer().address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const call = (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, { redirect: 'manual', ...init });
  return {
    ...{ origin, nest },
    fetch: call,
    call: (method, path, body, { access = anAccess(), headers = {} } = {}) =>
      call(`/api/v1${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        headers: {
          'x-test-access': JSON.stringify(access),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
      }),
    close: () => nest.close(),
  };
}

/** A contact form of North that the website www.example.com may embed. */
export const aFormDto = (parts: object = {}) => ({
  name: 'Contact Us',
  fields: [
    { id: 'name', kind: 'text', label: 'Name', required: true, role: 'name' },
    { id: 'email', kind: 'email', label: 'E-mail', required: true, role: 'email' },
    { id: 'message', kind: 'long_text', label: 'Message', required: false, role: 'message' },
    { id: 'consent', kind: 'consent', label: 'I agree.', required: true, role: 'none' },
  ],
  outcome: { kind: 'message', text: 'Thank you.' },
  routing: { kind: 'fixed', locationId: north },
  websites: ['https://www.example.com'],
  ...parts,
});
