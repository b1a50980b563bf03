import { type Access, type AccessNeed, accessNeedKey, type RequestWithAccess } from '@leadweave/access';
import { applyHttpConventions } from '@leadweave/http';
import { Database } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Global,
  Module,
  type ModuleMetadata,
  UnauthorizedException,
} from '@nestjs/common';
import { APP_GUARD, NestFactory, Reflector } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type AddressInfo } from 'node:net';
import { Colleagues, NoColleagues } from '../colleagues/colleagues.js';
import { leadsProblems } from '../leads-error.js';
import { LeadsModule } from '../leads.module.js';
import { brandA, everywhere } from './builders.js';

export const anAccess = (overrides: Partial<Access> = {}): Access => ({
  user: { userId: 'member-1', name: 'Ada', email: 'ada@example.com' },
  brandId: brandA,
  role: 'brand_admin',
  scope: everywhere,
  ...overrides,
});

/** Takes the access from a header, where the product asks the session. */
class HeaderGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<RequestWithAccess & { headers: Record<string, string> }>();
    const header = request.headers['x-test-access'];
    if (!header) throw new UnauthorizedException();
    request.access = JSON.parse(header) as Access;
    request.user = request.access.user;
    const need = this.reflector.get<AccessNeed | undefined>(accessNeedKey, context.getHandler());
    if (need?.kind !== 'member' || !need.roles.includes(request.access.role)) throw new ForbiddenException();
    return true;
  }
}

export interface LeadsApp {
  request(access: Access | undefined, path: string, init?: RequestInit): Promise<Response>;
  get<Body>(path: string, access?: Access): Promise<Body>;
  send(
    method: string,
    path: string,
    body: unknown,
    access?: Access,
    headers?: Record<string, string>,
  ): Promise<Response>;
  readonly nest: NestExpressApplication;
  close(): Promise<void>;
}

/** What an app of one spec has beside the leads. */
export interface LeadsAppParts {
  readonly modules?: NonNullable<ModuleMetadata['imports']>;
  /** Default: nobody. */
  readonly colleagues?: Colleagues;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
}

/** The module's routes, and those of `modules`, behind the conventions of the product, on a port of its own. */
export async function startLeadsApp(
  database: Database,
  databaseUrl: string,
  { modules = [], colleagues = new NoColleagues(), clock }: LeadsAppParts = {},
): Promise<LeadsApp> {
  @Global()
  @Module({
    providers: [
      { provide: Database, useValue: database },
      { provide: Colleagues, useValue: colleagues },
      { provide: APP_GUARD, inject: [Reflector], useFactory: (reflector: Reflector) => new HeaderGuard(reflector) },
    ],
    exports: [Database, Colleagues],
  })
  class TestRoot {}
  @Module({ imports: [TestRoot, LeadsModule.forRoot({ databaseUrl, clock }), ...modules] })
  class TestApp {}
  // A fault that a test did not ask for is told, or nobody would know why it answered 500.
  const onFault = (error: unknown) => process.stderr.write(`${String((error as Error).stack)}\n`);
  const nest = await NestFactory.create<NestExpressApplication>(TestApp, { bodyParser: false, logger: false });
  applyHttpConventions(nest, { publicUrl: 'http://localhost', tables: [leadsProblems], onFault });
  nest.setGlobalPrefix('api/v1');
  await nest.listen(0, '127.0.0.1');
  const { port } = nest.getHttpServer().address() as AddressInfo;
  const request = (access: Access | undefined, path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...(access && { 'x-test-access': JSON.stringify(access) }), ...init.headers },
    });
  return {
    nest,
    request,
    async get<Body>(path: string, access = anAccess()) {
      const response = await request(access, path);
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
      return (await response.json()) as Body;
    },
    send: (method, path, body, access = anAccess(), headers = {}) =>
      request(access, path, {
        method,
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    close: () => nest.close(),
  };
}
