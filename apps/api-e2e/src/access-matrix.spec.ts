import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessMatrix, type Cells, requests } from './access-matrix.js';
import { Installation, type PortalClient } from './installation.spec-support.js';
import {
  idsOfPages,
  type IdKind,
  idKinds,
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
}

interface OpenApiOperation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

const operations: Operation[] = Object.entries(
  (JSON.parse(readFileSync(join(__dirname, '../../../docs/openapi.json'), 'utf8')) as OpenApi).paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, parameters = [] }]) => ({
    operationId,
    method: method.toUpperCase(),
    path,
    parameters: parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name),
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

// Every route of the document, for every kind of person and every kind of id.
describe('the access of every route', () => {
  let installation: Installation;
  let world: TwoBrands;

  beforeAll(async () => {
    installation = await Installation.start({ SIMULATOR_PROFILES: '3', SIMULATOR_LEADS_PER_DAY: '1' });
    // Endpoints of webhooks may stand on this machine here; what they are refused otherwise is proved elsewhere.
    const { url } = await installation.product({
      WEBHOOK_ALLOW_HTTP: 'true',
      EGRESS_ALLOWED_NETWORKS: '127.0.0.1/32',
    });
    world = await twoBrands(installation, url);
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
