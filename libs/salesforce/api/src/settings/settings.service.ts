import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService, type LocationDirectory } from '@leadweave/brands-api';
import { type ProblemItem } from '@leadweave/errors';
import { requireIfMatch } from '@leadweave/http';
import { type Database, type Tx } from '@leadweave/persistence';
import { type FieldDescription } from '@leadweave/salesforce-client';
import { type Clock } from '@leadweave/time';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { type DutiesRepository } from '../duties/duties.repository.js';
import { type OrgFields } from '../fields/org-fields.js';
import { forPeople } from '../gateway/api-error-of.js';
import { type ConnectionRef } from '../gateway/salesforce-gateway.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { firstSettings } from './first-settings.js';
import { mappingFromDto } from './mapping-from-dto.js';
import { type SalesforceSettings } from './salesforce-settings.js';
import { type SalesforceSettingsDto, type SaveSalesforceSettingsDto } from './settings.dto.js';
import { settingsToDto, toLeadsFromDto, toSalesforceFromDto } from './settings.mapper.js';
import { type SettingsRepository } from './settings.repository.js';
import { locationProblems, mappingProblems, sinceProblems, toLeadsProblems, withNamesOf } from './settings-faults.js';
import { wakeDirections } from './wake-directions.js';

export interface SettingsParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly settings: SettingsRepository;
  readonly duties: DutiesRepository;
  readonly fields: OrgFields;
  readonly locations: LocationDirectory;
  readonly audit: AuditService;
  readonly clock: Clock;
}

interface Known {
  readonly ref: ConnectionRef;
  readonly before: SalesforceSettings;
}

const everywhere = { kind: 'all-locations' } as const;

/** What goes where, under which rules. */
export class SettingsService {
  constructor(private readonly parts: SettingsParts) {}

  /** @throws SalesforceApiError `salesforce-not-connected` */
  find(access: Access): Promise<SalesforceSettingsDto> {
    return this.inBrand(access, async (tx) => settingsToDto((await this.known(tx)).before));
  }

  /**
   * Replaces the named parts. What needs the org is checked against its fields as they are now; switching something off needs nobody's
   * answer.
   *
   * @throws SalesforceApiError `salesforce-settings-invalid` with each faulty line as `/mapping/3/target`,
   *   `/toLeads/filter/lines/0` …, `salesforce-not-connected`, and what keeps the org from being asked
   * @throws RequestError without the version that was seen
   */
  async save(
    access: Access,
    actor: AuditActor,
    wish: SaveSalesforceSettingsDto,
    ifMatch: string | undefined,
  ): Promise<SalesforceSettingsDto> {
    const { ref, before } = await this.inBrand(access, (tx) => this.known(tx));
    requireIfMatch(ifMatch, before.version);
    const { settings: after, problems } = await this.checked(ref, wish, before);
    return this.inBrand(access, async (tx) => {
      const known = await this.parts.locations.find(tx, wish.toSalesforce?.locationIds ?? []);
      refuse([...problems, ...locationProblems(wish.toSalesforce?.locationIds ?? [], known)]);
      const saved = await this.store(tx, actor, ref, after);
      if (!saved) throw await this.overtaken(tx, ifMatch);
      await this.begin(tx, ref, wish, before, after);
      return settingsToDto(saved);
    });
  }

  private async checked(ref: ConnectionRef, wish: SaveSalesforceSettingsDto, before: SalesforceSettings) {
    const now = this.parts.clock();
    const toSalesforce = wish.toSalesforce
      ? toSalesforceFromDto(wish.toSalesforce, before.toSalesforce, now)
      : before.toSalesforce;
    const toLeads = wish.toLeads ? toLeadsFromDto(wish.toLeads, before.toLeads, now) : before.toLeads;
    const needsLead = wish.mapping !== undefined || wish.toSalesforce?.on === true;
    const leadFields = needsLead ? await this.fieldsOf(ref, 'Lead') : [];
    const wished = wish.mapping?.map(mappingFromDto) ?? before.mapping;
    const mapping = needsLead ? withNamesOf(wished, leadFields) : wished;
    const filtered = wish.toLeads?.filter ? await this.fieldsOf(ref, 'Opportunity') : [];
    const problems: ProblemItem[] = [
      ...sinceProblems('toSalesforce', wish.toSalesforce?.since, now),
      ...sinceProblems('toLeads', wish.toLeads?.since, now),
      ...(needsLead ? mappingProblems(mapping, leadFields) : []),
      ...(wish.toLeads ? toLeadsProblems(toLeads, filtered) : []),
    ];
    return { settings: { ...before, toSalesforce, toLeads, mapping }, problems };
  }

  private async fieldsOf(ref: ConnectionRef, object: string): Promise<readonly FieldDescription[]> {
    const { description } = await forPeople(() => this.parts.fields.describe(ref, object, { fresh: true }));
    return description.fields;
  }

  private async store(tx: Tx, actor: AuditActor, { connectionId }: ConnectionRef, after: SalesforceSettings) {
    const { settings, audit, clock } = this.parts;
    const saved = await settings.save(tx, connectionId, after, { by: actor.name, now: clock() });
    if (!saved) return undefined;
    const details = {
      toSalesforce: saved.toSalesforce.on,
      toLeads: saved.toLeads.on,
      lines: saved.mapping.length,
      version: saved.version,
    };
    const subject = { kind: 'salesforce-connection', id: connectionId };
    await audit.record(tx, { actor, action: 'salesforce.settings-changed', subject, details });
    return saved;
  }

  /** Somebody else was faster. @throws RequestError with the version that is stored */
  private async overtaken(tx: Tx, ifMatch: string | undefined): Promise<Error> {
    requireIfMatch(ifMatch, (await this.known(tx)).before.version);
    return new SalesforceApiError('salesforce-state-conflict', 'Somebody saved at the same moment; try again.');
  }

  /** Notes for the overview what was chosen, and lets what was switched on begin at once. */
  private async begin(
    tx: Tx,
    { connectionId }: ConnectionRef,
    wish: SaveSalesforceSettingsDto,
    before: SalesforceSettings,
    after: SalesforceSettings,
  ): Promise<void> {
    const { connections, duties, clock } = this.parts;
    const now = clock();
    const at = now.toISOString();
    const notes = { ...(wish.mapping && { mappedAt: at }), ...(wish.toSalesforce && { chosenAt: at }) };
    await connections.note(tx, connectionId, notes, now);
    const switchedOn = {
      toSalesforce: { on: after.toSalesforce.on && !before.toSalesforce.on },
      toLeads: { on: after.toLeads.on && !before.toLeads.on },
    };
    await wakeDirections(duties, tx, connectionId, switchedOn, now);
  }

  private async known(tx: Tx): Promise<Known> {
    const { connections, settings, clock } = this.parts;
    const connection = await connections.current(tx);
    if (!connection) throw new SalesforceApiError('salesforce-not-connected', 'Connect Salesforce first.');
    const before = (await settings.of(tx, connection.id)) ?? firstSettings(clock());
    return { ref: { brandId: tx.brandId, connectionId: connection.id }, before };
  }

  private inBrand<Result>({ brandId }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(brandId, everywhere, work);
  }
}

/** @throws SalesforceApiError `salesforce-settings-invalid` */
function refuse(errors: readonly ProblemItem[]): void {
  if (errors.length === 0) return;
  throw new SalesforceApiError('salesforce-settings-invalid', 'Some settings are not valid.', { details: { errors } });
}
