import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Product } from '@leadweave/stack';
import { waitFor } from '@leadweave/testing';
import { accessMatrix, requests } from './access-matrix.js';
import { type Cells } from './access-matrix/access-table.js';
import { keyMatrix } from './access-matrix/key-matrix.js';
import { Installation, PortalClient } from './installation.spec-support.js';
import {
  idsOfPages,
  type IdKind,
  idKinds,
  keyOf,
  type KnownIds,
  type Person,
  persons,
  type TwoBrands,
  twoBrands,
} from './two-brands.spec-support.js';

interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly string[];
  /** Any of them opens it to an API key. */
  readonly scopes: readonly string[];
}

interface OpenApiOperation {
  readonly operationId: string;
  readonly security?: readonly { readonly apiKey?: readonly string[] }[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

const operations: Operation[] = Object.entries(
  (JSON.parse(readFileSync(join(__dirname, '../../../docs/openapi.json'), 'utf8')) as OpenApi).paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, parameters = [], security = [] }]) => ({
    operationId,
    method: method.toUpperCase(),
    path,
    parameters: parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name),
    scopes: security.flatMap(({ apiKey = [] }) => apiKey),
  })),
);

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
}

/** One line of the matrix: an operation, and the parameter whose id varies. */
interface Line {
  readonly name: string;
  readonly operation: Operation;
  readonly varied?: string;
}

const lines: Line[] = operations.flatMap((operation) =>
  operation.parameters.length === 0
    ? [{ name: operation.operationId, operation }]
    : operation.parameters.map((varied) => ({ name: `${operation.operationId} ${varied}`, operation, varied })),
);

/** More than two minutes of the default, which is 20. */
const visitorsPerMinute = 45;

// Every route of the document, for every kind of person and every kind of id.
describe('the access of every route', () => {
  let installation: Installation;
  let product: Product;
  let world: TwoBrands;

  beforeAll(async () => {
    installation = await Installation.start({ SIMULATOR_PROFILES: '3', SIMULATOR_LEADS_PER_DAY: '1' });
    // Endpoints of webhooks may stand on this machine here; what they are refused otherwise is proved elsewhere.
    product = await installation.product({
      WEBHOOK_ALLOW_HTTP: 'true',
      EGRESS_ALLOWED_NETWORKS: '127.0.0.1/32',
      API_KEY_REQUESTS_PER_SECOND: '1000',
      API_KEY_REQUESTS_PER_MINUTE: '60000',
      FORM_SUBMISSIONS_PER_MINUTE: `${visitorsPerMinute}`,
    });
    world = await twoBrands(installation, product.url);
  });

  afterAll(() => installation.stop());

  it('is written down for each operation of the document, and for nothing else', () => {
    expect(Object.keys(accessMatrix).sort()).toEqual(lines.map(({ name }) => name).sort());
  });

  it.each(lines)('$name', async (line) => {
    expect(await answersTo(line)).toEqual(accessMatrix[line.name]);
  });

  describe('for a franchisee', () => {
    it('ends the list at the own locations, whatever is asked for', async () => {
      expect(await seenIds('/api/v1/leads?limit=100')).toEqual(world.leadsOf.own);
      expect(await seenIds(`/api/v1/leads?location=${world.locations.sibling}`)).toEqual([]);
      expect(await seenIds(`/api/v1/leads?location=${world.locations.foreign}`)).toEqual([]);
    });

    it('counts the own leads only', async () => {
      const count = async (query: string) => {
        const path = `/api/v1/leads/count?exact=true${query}`;
        return ((await world.people.franchisee.get(path)) as { total: number }).total;
      };
      expect(await count('')).toBe(world.leadsOf.own.length);
      expect(await count(`&location=${world.locations.sibling}`)).toBe(0);
    });

    it('names no other location in facets and lists of locations', async () => {
      const { franchisee } = world.people;
      const answers = [await franchisee.get('/api/v1/leads/facets'), await franchisee.get('/api/v1/locations')];
      expect(JSON.stringify(answers)).not.toContain(world.locations.sibling);
    });

    it('steps from lead to lead within the own ones', async () => {
      const stepped: (string | null)[] = [];
      for (let id: string | null = world.leadsOf.own[0]!; id && stepped.length < 5;) {
        const { next } = (await world.people.franchisee.get(`/api/v1/leads/${id}/neighbours`)) as {
          next: string | null;
        };
        stepped.push(next);
        id = next;
      }
      expect(stepped).toEqual(world.leadsOf.own.slice(1, 6));
    });

    it('judges the own leads only, by id and by filter', async () => {
      const { franchisee, admin } = world.people;
      const judged = async (which: object) => {
        const body = { ...which, action: { quality: 'spam' } };
        return ((await franchisee.post('/api/v1/leads/bulk-actions', body)) as { changed: number }).changed;
      };
      expect(await judged({ ids: world.leadsOf.sibling.slice(0, 20) })).toBe(0);
      expect(await judged({ filter: {} })).toBe(world.leadsOf.own.length);
      const spam = `/api/v1/leads/count?exact=true&quality=spam&location=${world.locations.sibling}`;
      expect(await admin.get(spam)).toMatchObject({ total: 0 });
    });

    async function seenIds(path: string): Promise<string[]> {
      return idsOfPages(world.people.franchisee, path);
    }
  });

  describe('for API keys', () => {
    const scopes = Object.keys(keyMatrix);
    const keys: Record<string, string> = {};

    beforeAll(async () => {
      const { admin } = world.people;
      for (const scope of scopes) {
        const others = scopes.filter((one) => one !== scope);
        keys[scope] = (await keyOf(admin, { scopes: [scope] })).key;
        keys[`all but ${scope}`] = (await keyOf(admin, { scopes: others })).key;
      }
      keys['all'] = (await keyOf(admin, { scopes })).key;
      const here = { locationIds: [world.locations.own] };
      keys['own location'] = (await keyOf(admin, { scopes: ['leads:read', 'exports:create'], ...here })).key;
    });

    it('is written down for each scope', () => {
      const opened = (scope: string) => operations.filter((operation) => operation.scopes.includes(scope));
      const found = scopes.map((scope) => [
        scope,
        opened(scope)
          .map(({ operationId }) => operationId)
          .sort(),
      ]);
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(Object.entries(keyMatrix).map(([scope, ids]) => [scope, [...ids].sort()])),
      );
    });

    const closed = operations.filter((operation) => operation.scopes.length === 0 && isGuarded(operation));
    it.each(closed)('closes $operationId to a key that may do everything else', async (operation) => {
      expect(await asKey('all', operation)).toEqual([403, 'route_closed_to_keys']);
    });

    const single = operations.filter((operation) => operation.scopes.length === 1);
    it.each(single)('closes $operationId to a key without its scope', async (operation) => {
      expect(await asKey(`all but ${operation.scopes[0]}`, operation)).toEqual([403, 'scope_lacks']);
    });

    const readable = operations.filter(({ scopes: needed, method }) => needed.length > 0 && method === 'GET');
    it.each(readable)('opens $operationId to a key with nothing but its scope', async (operation) => {
      for (const scope of operation.scopes) {
        // An export is its caller's own, so that of a person does not exist for a key.
        const isOwn = operation.operationId.endsWith('Export') && operation.parameters.length > 0;
        expect(await asKey(scope, operation)).toEqual(isOwn ? [404, 'export_not_found'] : [200, undefined]);
      }
    });

    it('ends at the locations of the key and at its brand, and a missing lead is answered alike', async () => {
      const getLead = operations.find(({ operationId }) => operationId === 'getLead')!;
      const ids = idsOf(getLead, 'leadId');
      const answered = await inTurn(['own', 'sibling', 'foreign', 'unknown'] as const, (kind) =>
        asKey('own location', getLead, ids[kind]),
      );
      expect(answered.map(([status]) => status)).toEqual([200, 404, 404, 404]);
      const header = { 'x-leadweave-brand': world.people.stranger.brandId! };
      expect(await asKey('all', getLead, ids.foreign, header)).toEqual([404, 'brand_unknown']);
      const listed = await withKey('own location', 'GET', '/api/v1/leads?limit=200');
      const { data } = (await listed.json()) as { data: { id: string }[] };
      expect(data.map(({ id }) => id)).toEqual(world.leadsOf.own.slice(0, 200));
    });

    it('names the locations of the key in a list of changes', async () => {
      const changes = await withKey('own location', 'GET', '/api/v1/leads?updatedSince=2020-01-01T00:00:00.000Z');
      expect(await changes.json()).toMatchObject({ locations: [world.locations.own] });
    });

    it('takes from a key as many forms as it sends, and from visitors what the installation allows', async () => {
      const path = `/api/v1/forms/${world.ids['formId']!.sibling}/submissions`;
      const answered = async (send: () => Promise<Response>) => {
        const statusOf = async () => {
          const { status, body } = await send();
          await body?.cancel();
          return status;
        };
        const statuses = await Promise.all(Array.from({ length: visitorsPerMinute + 15 }, statusOf));
        return statuses.filter((status) => status === 422).length;
      };
      const byKey = await answered(() => withKey('forms:submit', 'POST', path, { values: {} }));
      expect(byKey).toBe(visitorsPerMinute + 15);
      // Some more when the minute ended in between.
      const byVisitors = await answered(() => world.people.anonymous.request('POST', path, { values: {} }));
      expect(byVisitors).toBeGreaterThanOrEqual(visitorsPerMinute);
    });

    it('lets a key export the leads of its locations, which goes on after its request', async () => {
      const started = await withKey('own location', 'POST', '/api/v1/exports', { filter: {}, columns: ['id'] });
      const { id } = (await started.json()) as { id: string };
      const read = (path: string) => withKey('own location', 'GET', `/api/v1/exports/${id}${path}`);
      const isDone = async () => ((await (await read('')).json()) as { state: string }).state === 'done';
      await waitFor(isDone, { timeoutMs: 30_000, intervalMs: 100 });
      const [, ...ids] = (await (await read('/content')).text()).replaceAll('"', '').trim().split(/\r?\n/);
      expect(ids.sort()).toEqual([...world.leadsOf.own].sort());
    });

    it('writes no key to the log, wherever it stood', async () => {
      const key = keys['all']!;
      const inAddress = await new PortalClient(product.url).request('GET', `/api/v1/leads?api_key=${key}`);
      expect(inAddress.status).toBe(401);
      await withKey('all', 'POST', '/api/v1/nothing', { key });
      const log = () => product.output.join('\n');
      await waitFor(() => log().includes('/api/v1/nothing'), { timeoutMs: 20_000 });
      expect(log()).not.toContain(key.slice(12));
    });

    function withKey(key: string, method: string, path: string, body?: object, headers: Record<string, string> = {}) {
      return new PortalClient(world.people.admin.url).request(method, path, body, {
        authorization: `Bearer ${keys[key]}`,
        ...headers,
      });
    }

    /** Status and code of the answer to a key; ids are the brand's own unless one is given. */
    async function asKey(key: string, operation: Operation, id?: string, headers: Record<string, string> = {}) {
      const path = operation.path.replaceAll(
        /\{(\w+)\}/g,
        (_match, name: string) => id ?? idsOf(operation, name).own ?? id0,
      );
      const { query = '', body } = requests(world)[operation.operationId] ?? {};
      const response = await withKey(key, operation.method, `${path}${query}`, body, headers);
      const isProblem = response.headers.get('content-type') === 'application/problem+json';
      if (!isProblem) await response.body?.cancel();
      const code = isProblem ? ((await response.json()) as { code: string }).code : undefined;
      return [response.status, code];
    }
  });

  /** The statuses as the matrix writes them: one person a line, one kind of id a word. */
  async function answersTo(line: Line): Promise<Cells> {
    const known = line.varied === undefined ? {} : idsOf(line.operation, line.varied);
    const kinds = line.varied === undefined ? (['own'] as const) : idKinds.filter((kind) => known[kind] !== undefined);
    const told: [Person, string][] = [];
    for (const person of persons) {
      const answers = await inTurn(kinds, (kind) => ask(line, person, known[kind]));
      expectAlike(kinds, answers, person);
      told.push([person, inShort(answers)]);
    }
    return Object.fromEntries(told) as unknown as Cells;
  }

  async function ask({ operation, varied }: Line, person: Person, id: string | undefined): Promise<Told> {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_match, name: string) =>
      name === varied ? id! : idsOf(operation, name).own!,
    );
    const { query = '', body } = requests(world)[operation.operationId] ?? {};
    return told(world.people[person], operation, `${path}${query}`, body);
  }

  function idsOf({ operationId }: Operation, parameter: string): KnownIds {
    return world.ids[`${operationId} ${parameter}`] ?? world.ids[parameter] ?? {};
  }
});

/** Any id: who is refused at the door is asked for none. */
const id0 = '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11';

/** Open routes look at no key. */
function isGuarded({ operationId, parameters }: Operation): boolean {
  const cells = accessMatrix[[operationId, ...parameters.slice(0, 1)].join(' ')];
  return cells?.anonymous === '401';
}

interface Told {
  readonly status: number;
  readonly body: string;
}

function inShort(answers: readonly Told[]): string {
  const statuses = answers.map(({ status }) => String(status));
  return new Set(statuses).size === 1 ? statuses[0]! : statuses.join(' ');
}

async function told(person: PortalClient, { method }: Operation, path: string, body?: object): Promise<Told> {
  const response = await person.request(method, path, body);
  const { status, headers } = response;
  if (headers.get('content-type')?.includes('json')) {
    return { status, body: (await response.text()).replace(/urn:uuid:[\w-]+/, '') };
  }
  await response.body?.cancel();
  return { status, body: '' };
}

/** What belongs to others is answered as if it did not exist, to the letter. The stranger owns what is foreign to the rest. */
function expectAlike(kinds: readonly IdKind[], answers: readonly Told[], person: Person): void {
  if (!kinds.includes('foreign')) return;
  const others = kinds.indexOf(person === 'stranger' ? 'own' : 'foreign');
  expect(answers[others]).toEqual(answers[kinds.indexOf('unknown')]);
}

async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
