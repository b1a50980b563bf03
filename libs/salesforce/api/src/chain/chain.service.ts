import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { type Database, type Tx } from '@leadweave/persistence';
import { sendingVerdict } from '@leadweave/salesforce-domain';
import { type Clock } from '@leadweave/time';
import { type Connection } from '../connection/connection.js';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { type LeadMaterial, type LeadMaterials } from '../sending/lead-material.js';
import { type GivenChoice, type LeadRetries } from '../sending/lead-retries.js';
import { type LeadReason } from '../sending/lead-state.js';
import { type SalesforceLeadsRepository } from '../sending/salesforce-leads.repository.js';
import { type SalesforceSettings } from '../settings/salesforce-settings.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { conflictToDto, opportunityToDto, recordsToDto, sendingToDto, sentToDto } from './chain.mapper.js';
import { type AnswerConflictDto, type SalesforceChainDto } from './chain.dto.js';
import { type ChainRow, type LeadChainsRepository } from './lead-chains.repository.js';

export interface ChainParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly settings: SettingsRepository;
  readonly materials: LeadMaterials;
  readonly leads: SalesforceLeadsRepository;
  readonly chains: LeadChainsRepository;
  readonly retries: LeadRetries;
  readonly audit: AuditService;
  readonly clock: Clock;
}

const nothing = { records: [], opportunities: [], origins: [], conflict: null };

/** A lead and what became of it in Salesforce. Reads what is known here and costs no call. */
export class ChainService {
  constructor(private readonly parts: ChainParts) {}

  /** Also without a connection. @throws SalesforceApiError `salesforce-lead-not-found` */
  chain(access: Access, leadId: string): Promise<SalesforceChainDto> {
    return this.inBrand(access, async (tx) => this.read(tx, await this.lead(tx, leadId)));
  }

  /** @throws SalesforceApiError `salesforce-lead-not-found`, `salesforce-nothing-to-retry` */
  retry(access: Access, actor: AuditActor, leadId: string): Promise<SalesforceChainDto> {
    return this.inBrand(access, async (tx) => {
      const lead = await this.lead(tx, leadId);
      const connection = await this.parts.connections.current(tx);
      const retried = connection ? await this.sendAgain(tx, connection, lead) : 0;
      if (retried === 0) throw nothingToRetry();
      await this.record(tx, actor, 'retried', leadId, {});
      return this.read(tx, lead);
    });
  }

  /**
   * @throws SalesforceApiError `salesforce-lead-not-found`, `salesforce-nothing-to-answer`,
   *   `salesforce-choice-not-possible`
   */
  answer(access: Access, actor: AuditActor, leadId: string, answer: AnswerConflictDto): Promise<SalesforceChainDto> {
    const { connections, chains, retries } = this.parts;
    return this.inBrand(access, async (tx) => {
      const lead = await this.lead(tx, leadId);
      const connection = await connections.current(tx);
      const row = connection && (await chains.row(tx, connection.id, leadId));
      if (!connection || row?.state !== 'review') throw nothingToAnswer();
      const choice = choiceOf(answer, row.reason);
      const by = actor.userId ?? actor.name;
      if ((await retries.choose(tx, connection.id, [leadId], choice, by)) === 0) throw nothingToAnswer();
      await this.record(tx, actor, 'answered', leadId, { choice: choice.kind });
      return this.read(tx, lead);
    });
  }

  private async sendAgain(tx: Tx, { id }: Connection, { leadId, locationId, version }: LeadMaterial): Promise<number> {
    const { retries, leads, settings, clock } = this.parts;
    const chosen = await settings.of(tx, id);
    // A lead that nobody asked for since sending began has no row yet.
    if (chosen?.toSalesforce.on) await leads.want(tx, id, [{ leadId, locationId, seq: version }], clock());
    return retries.retry(tx, id, { leadIds: [leadId] });
  }

  private async read(tx: Tx, lead: LeadMaterial): Promise<SalesforceChainDto> {
    const { connections, settings, chains } = this.parts;
    const connection = await connections.current(tx);
    if (!connection) return { sending: notConnected(), ...nothing };
    const chosen = await settings.of(tx, connection.id);
    const row = await chains.row(tx, connection.id, lead.leadId);
    const opportunities = await chains.opportunities(tx, connection.id, lead.leadId);
    return {
      sending: sendingOf(row, lead, chosen),
      records: row ? recordsToDto(row, lead, connection) : [],
      opportunities: opportunities.map((one) => opportunityToDto(one, connection)),
      origins: row ? sentToDto(row.sent) : [],
      conflict: row ? conflictToDto(row, connection) : null,
    };
  }

  private async lead(tx: Tx, leadId: string): Promise<LeadMaterial> {
    const found = await this.parts.materials.of(tx, [leadId], 'e164');
    const lead = found.get(leadId);
    if (!lead) throw new SalesforceApiError('salesforce-lead-not-found', 'There is no such lead in this scope.');
    return lead;
  }

  private record(tx: Tx, actor: AuditActor, done: string, leadId: string, details: Record<string, string>) {
    const subject = { kind: 'lead', id: leadId };
    return this.parts.audit.record(tx, { actor, action: `salesforce-lead.${done}`, subject, details });
  }

  private inBrand<Result>({ brandId, scope }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.parts.database.inBrand(brandId, scope, work, { retries: 3 });
  }
}

/** A lead without a row was never asked for: it stays, or its next change brings it. */
function sendingOf(row: ChainRow | undefined, lead: LeadMaterial, settings: SalesforceSettings | undefined) {
  if (row) return sendingToDto(row.state, row.reason, row.due_at);
  if (!settings?.toSalesforce.on) return sendingToDto('stayed', { because: 'off' }, null);
  const verdict = sendingVerdict(settings.toSalesforce.selection, lead.selectable);
  return sendingToDto('stayed', { because: verdict.kind === 'stay' ? verdict.because : 'not-asked-yet' }, null);
}

function notConnected() {
  const fix = 'Connect it under Integrations → Salesforce.';
  const facts = { state: 'not-connected', reason: null, nextTryAt: null, canRetry: false } as const;
  return { ...facts, sentence: 'Salesforce is not connected.', fix };
}

/** @throws SalesforceApiError `salesforce-choice-not-possible` */
function choiceOf({ choice, recordId }: AnswerConflictDto, reason: LeadReason | null): GivenChoice {
  if (choice === 'skip') return { kind: 'skip' };
  if (choice === 'create') {
    if (reason?.mayCreate) return { kind: 'create' };
    throw notPossible('The rule of the org does not let another record be made.');
  }
  // Ids of 15 characters stand for the same records.
  const candidate = reason?.candidates?.find(({ id }) => id.slice(0, 15) === recordId?.slice(0, 15));
  if (!candidate) throw notPossible('Choose one of the records that were found.');
  return { kind: 'link', object: candidate.object, recordId: candidate.id };
}

function notPossible(message: string): SalesforceApiError {
  return new SalesforceApiError('salesforce-choice-not-possible', message);
}

function nothingToRetry(): SalesforceApiError {
  return new SalesforceApiError('salesforce-nothing-to-retry', 'This lead does not wait for another try.');
}

function nothingToAnswer(): SalesforceApiError {
  return new SalesforceApiError('salesforce-nothing-to-answer', 'This lead does not wait for a choice.');
}
