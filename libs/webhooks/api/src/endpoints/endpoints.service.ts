import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService, type LocationDirectory } from '@leadweave/brands-api';
import { type Egress, EgressError } from '@leadweave/egress';
import { requireIfMatch } from '@leadweave/http';
import { type Database, newId, sanitizeText, type Tx } from '@leadweave/persistence';
import { type Clock, dayMs, hourMs } from '@leadweave/time';
import { type Selection } from '@leadweave/webhooks-domain';
import { type DeliveriesRepository } from '../deliveries/deliveries.repository.js';
import { type SenderWake } from '../sending/sender-wake.js';
import { WebhooksError } from '../webhooks-error.js';
import { type Endpoint } from './endpoint.js';
import { type CreateEndpointDto, type EndpointDto, type UpdateEndpointDto } from './endpoint.dto.js';
import { type EndpointFiguresRepository, noFigures } from './endpoint-figures.repository.js';
import { endpointToDto } from './endpoint.mapper.js';
import { type EndpointSecrets, newSigningSecret } from './endpoint-secrets.js';
import { type EndpointSettings, type EndpointsRepository } from './endpoints.repository.js';
import { headerFaults, locationFaults } from './validate-endpoint.js';

export interface EndpointsServiceParts {
  readonly database: Database;
  readonly endpoints: EndpointsRepository;
  readonly figures: EndpointFiguresRepository;
  readonly deliveries: DeliveriesRepository;
  readonly secrets: EndpointSecrets;
  readonly egress: Pick<Egress, 'check'>;
  readonly audit: AuditService;
  readonly locations: LocationDirectory;
  readonly wake: SenderWake;
  readonly clock: Clock;
  readonly mostEndpoints: number;
}

interface CheckedSettings {
  readonly selection: Pick<Selection, 'locationIds'>;
  readonly headers?: Readonly<Record<string, string>>;
}

const figuresOfMs = 7 * dayMs;

/** The order of steps when endpoints are read and changed. */
export class EndpointsService {
  constructor(private readonly parts: EndpointsServiceParts) {}

  list(access: Access): Promise<EndpointDto[]> {
    return this.inBrand(access, async (tx) => this.described(tx, await this.parts.endpoints.list(tx)));
  }

  find(access: Access, id: string): Promise<EndpointDto> {
    return this.inBrand(access, async (tx) => this.describe(tx, await this.known(tx, id)));
  }

  async create(
    access: Access,
    actor: AuditActor,
    dto: CreateEndpointDto,
  ): Promise<{ endpoint: EndpointDto; secret: string }> {
    await this.refuseTarget(dto.url);
    const [id, secret] = [newId(), newSigningSecret()];
    const endpoint = await this.inBrand(access, async (tx) => {
      await this.refuseFaults(tx, dto);
      await this.refuseTooMany(tx);
      const created = await this.parts.endpoints.insert(tx, {
        ...this.settingsOf(tx, id, dto),
        id,
        secretSealed: this.parts.secrets.seal(tx.brandId, id, 'secret_sealed', secret),
        createdBy: access.user.userId,
        now: this.parts.clock(),
      });
      await this.record(tx, actor, 'webhook-endpoint.created', created);
      return this.describe(tx, created);
    });
    return { endpoint, secret };
  }

  async update(
    access: Access,
    actor: AuditActor,
    id: string,
    dto: UpdateEndpointDto,
    ifMatch?: string,
  ): Promise<EndpointDto> {
    if (dto.url !== undefined) await this.refuseTarget(dto.url);
    return this.inBrand(access, async (tx) => {
      const before = await this.knownForChange(tx, id);
      requireIfMatch(ifMatch, before.version);
      const { url, description, style, selection } = { ...before, ...definedOf(dto) };
      await this.refuseFaults(tx, { selection, headers: dto.headers });
      const kept = { headerNames: before.headerNames, headersSealed: await this.parts.endpoints.headersSealed(tx, id) };
      const settings = { url, description: sanitizeText(description), style, selection };
      const headers = dto.headers === undefined ? kept : this.headersOf(tx, id, dto.headers);
      const after = await this.parts.endpoints.update(tx, id, { ...settings, ...headers }, this.parts.clock());
      await this.record(tx, actor, 'webhook-endpoint.changed', after);
      return this.describe(tx, after);
    });
  }

  remove(access: Access, actor: AuditActor, id: string, ifMatch?: string): Promise<void> {
    return this.inBrand(access, async (tx) => {
      const endpoint = await this.knownForChange(tx, id);
      requireIfMatch(ifMatch, endpoint.version);
      const now = this.parts.clock();
      await this.parts.endpoints.remove(tx, id, now);
      await this.parts.deliveries.cancel(tx, id, 'endpoint-deleted', now);
      await this.record(tx, actor, 'webhook-endpoint.deleted', endpoint);
    });
  }

  pause(access: Access, actor: AuditActor, id: string): Promise<EndpointDto> {
    return this.inBrand(access, async (tx) => {
      const before = await this.knownForChange(tx, id);
      if (before.state === 'paused' && before.stateReason === 'by-person') return this.describe(tx, before);
      const after = await this.parts.endpoints.setState(tx, id, 'paused', 'by-person', this.parts.clock());
      await this.record(tx, actor, 'webhook-endpoint.paused', after);
      return this.describe(tx, after);
    });
  }

  /** Sends again, at once, what has waited. */
  async resume(access: Access, actor: AuditActor, id: string, replay: (tx: Tx) => Promise<number>) {
    const { clock, endpoints, deliveries } = this.parts;
    return this.inBrand(access, async (tx) => {
      await this.knownForChange(tx, id);
      const now = clock();
      const after = await endpoints.setState(tx, id, 'active', undefined, now);
      const replayed = await replay(tx);
      await deliveries.hurry(tx, id, now);
      await endpoints.dueBy(tx, [id], now);
      await this.record(tx, actor, 'webhook-endpoint.resumed', after);
      tx.afterCommit(() => this.parts.wake.endpoints(tx.brandId, [id]));
      return { endpoint: await this.describe(tx, after), replayed };
    });
  }

  rotate(access: Access, actor: AuditActor, id: string, overlapHours: number) {
    const { endpoints, secrets, clock } = this.parts;
    const secret = newSigningSecret();
    return this.inBrand(access, async (tx) => {
      await this.knownForChange(tx, id);
      const now = clock();
      const until = new Date(now.getTime() + overlapHours * hourMs);
      const sealed = secrets.seal(tx.brandId, id, 'secret_sealed', secret);
      const after = await endpoints.rotate(tx, id, sealed, until, now);
      await this.record(tx, actor, 'webhook-endpoint.secret-rotated', after);
      return { endpoint: await this.describe(tx, after), secret };
    });
  }

  /** @throws WebhooksError `webhook-endpoint-not-found` */
  async known(tx: Tx, id: string): Promise<Endpoint> {
    return foundOrThrow(await this.parts.endpoints.find(tx, id));
  }

  private async knownForChange(tx: Tx, id: string): Promise<Endpoint> {
    return foundOrThrow(await this.parts.endpoints.findForChange(tx, id));
  }

  private async describe(tx: Tx, endpoint: Endpoint): Promise<EndpointDto> {
    const [dto] = await this.described(tx, [endpoint]);
    return dto!;
  }

  private async described(tx: Tx, endpoints: readonly Endpoint[]): Promise<EndpointDto[]> {
    const now = this.parts.clock();
    const ids = endpoints.map(({ id }) => id);
    const figures = await this.parts.figures.of(tx, ids, new Date(now.getTime() - figuresOfMs));
    return endpoints.map((endpoint) => endpointToDto(endpoint, figures.get(endpoint.id) ?? noFigures, now));
  }

  private settingsOf(tx: Tx, id: string, dto: CreateEndpointDto): EndpointSettings {
    const { url, description = '', style = 'full', selection, headers = {} } = dto;
    return { url, description: sanitizeText(description), style, selection, ...this.headersOf(tx, id, headers) };
  }

  private headersOf(tx: Tx, id: string, headers: Readonly<Record<string, string>>) {
    const headerNames = Object.keys(headers);
    if (headerNames.length === 0) return { headerNames, headersSealed: undefined };
    const headersSealed = this.parts.secrets.seal(tx.brandId, id, 'headers_sealed', JSON.stringify(headers));
    return { headerNames, headersSealed };
  }

  private async refuseFaults(tx: Tx, { selection, headers }: CheckedSettings): Promise<void> {
    const known = await this.parts.locations.find(tx, selection.locationIds);
    const seesAll = tx.scope.kind === 'all-locations';
    const errors = [...headerFaults(headers ?? {}), ...locationFaults(selection, known, seesAll)];
    if (errors.length === 0) return;
    throw new WebhooksError('webhook-endpoint-invalid', 'Some settings are not valid.', { details: { errors } });
  }

  private async refuseTarget(url: string): Promise<void> {
    try {
      await this.parts.egress.check(url);
    } catch (error) {
      if (!(error instanceof EgressError)) throw error;
      const detail = typeof error.details?.['reason'] === 'string' ? error.details['reason'] : error.code;
      throw new WebhooksError('webhook-target-refused', error.message, {
        details: { errors: [{ pointer: '/url', detail }] },
      });
    }
  }

  private async refuseTooMany(tx: Tx): Promise<void> {
    const { mostEndpoints, endpoints } = this.parts;
    if ((await endpoints.count(tx)) < mostEndpoints) return;
    throw new WebhooksError('webhook-endpoint-limit', `A brand has at most ${mostEndpoints} endpoints.`);
  }

  private record(tx: Tx, actor: AuditActor, action: `webhook-endpoint.${string}`, { id, url }: Endpoint) {
    const host = new URL(url).host;
    return this.parts.audit.record(tx, { actor, action, subject: { kind: 'webhook-endpoint', id }, details: { host } });
  }

  private inBrand<Result>(access: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(access.brandId, access.scope, work, { retries: 3 });
  }
}

function foundOrThrow(endpoint: Endpoint | undefined): Endpoint {
  if (endpoint) return endpoint;
  throw new WebhooksError('webhook-endpoint-not-found', 'There is no such endpoint.');
}

function definedOf<Dto extends object>(dto: Dto): Partial<Dto> {
  return Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined)) as Partial<Dto>;
}
