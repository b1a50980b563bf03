import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { decodeCursor, encodeCursor, type PageQueryDto } from '@leadweave/http';
import { csvHead, csvLine } from '@leadweave/leads-api';
import { type Database, type Tx } from '@leadweave/persistence';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { type LeadRetries } from '../sending/lead-retries.js';
import { cardOf, failedLeadToDto } from './error-card.mapper.js';
import { type ErrorRetryDto, type FailedLeadListDto } from './error.dto.js';
import { type WriteBackRetries } from '../write-back/write-back-retries.js';
import {
  type FailedLeadRow,
  type FailedLeadsRepository,
  type FailurePlace,
  whatConvertsCause,
} from './failed-leads.repository.js';

/** Rows that are read at once for a file. */
const filePage = 500;
const headings = [
  'Lead',
  'Name',
  'State',
  'Title',
  'Cause',
  'Fix',
  'Code',
  'Fields',
  'Message',
  'Failed at',
  'Next try',
];

/** Failures by their cause. */
export class ErrorsService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsRepository,
    private readonly failed: FailedLeadsRepository,
    private readonly retries: LeadRetries,
    private readonly writeBacks: WriteBackRetries,
    private readonly audit: AuditService,
  ) {}

  /** Tries all leads of a cause again. @throws SalesforceApiError `salesforce-error-not-found` */
  retry(access: Access, actor: AuditActor, key: string): Promise<ErrorRetryDto> {
    return this.inBrand(access, async (tx, connectionId) => {
      const retried = key.startsWith(whatConvertsCause)
        ? await this.writeBacks.retry(tx, connectionId, key.slice(whatConvertsCause.length))
        : await this.retries.retry(tx, connectionId, { errorKey: key });
      if (retried === 0) throw notFound();
      const subject = { kind: 'salesforce-error', id: key };
      await this.audit.record(tx, { actor, action: 'salesforce-error.retried', subject, details: { leads: retried } });
      return { retried };
    });
  }

  /** Newest lead first. @throws SalesforceApiError `salesforce-error-not-found` */
  leads(access: Access, key: string, { limit, cursor }: PageQueryDto): Promise<FailedLeadListDto> {
    const binding = { brandId: access.brandId, filter: { key }, sort: 'salesforce-error-leads' };
    const [leadId] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    return this.inBrand(access, async (tx, connectionId) => {
      const after = leadId === undefined ? undefined : { lead_id: leadId, error_key: key };
      const rows = await this.failed.page(tx, connectionId, key, after, limit + 1);
      if (rows.length === 0 && after === undefined) throw notFound();
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        data: rows.slice(0, limit).map(failedLeadToDto),
        nextCursor: last ? encodeCursor([last.lead_id], binding) : null,
      };
    });
  }

  /** Every failure as lines of a CSV file, formulas neutralised; read a page at a time while it is sent. */
  async *csv(access: Access): AsyncIterable<string> {
    yield csvHead(headings);
    let after: FailurePlace | undefined;
    do {
      const rows = await this.filePage(access, after);
      yield rows.map(lineOf).join('');
      after = rows.length === filePage ? rows.at(-1) : undefined;
    } while (after !== undefined);
  }

  /** Without a connection nothing failed. */
  private filePage({ brandId, scope }: Access, after: FailurePlace | undefined): Promise<FailedLeadRow[]> {
    return this.database.inBrand(brandId, scope, async (tx) => {
      const connection = await this.connections.current(tx);
      return connection ? this.failed.page(tx, connection.id, undefined, after, filePage) : [];
    });
  }

  private inBrand<Result>(
    { brandId, scope }: Access,
    work: (tx: Tx, connectionId: string) => Promise<Result>,
  ): Promise<Result> {
    return this.database.inBrand(brandId, scope, async (tx) => {
      const connection = await this.connections.current(tx);
      if (!connection) throw notFound();
      return work(tx, connection.id);
    });
  }
}

function lineOf({ lead_id, name, state, reason, updated_at, due_at }: FailedLeadRow): string {
  const { title, cause, fix, fields } = cardOf(reason);
  const { code = '', message = '' } = reason;
  const times = [updated_at.toISOString(), due_at?.toISOString() ?? ''];
  return csvLine([lead_id, name, state, title, cause, fix, code, fields.join(' '), message, ...times]);
}

function notFound(): SalesforceApiError {
  return new SalesforceApiError('salesforce-error-not-found', 'Nothing has failed for this cause.');
}
