import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService } from '@leadweave/brands-api';
import { type Connection, type ConnectionStore } from '@leadweave/connections';
import { type Database } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import {
  type ByteRange,
  isWhatConvertsError,
  type OpenRecording,
  type WhatConvertsCredentials,
} from '@leadweave/whatconverts-client';
import { apiErrorOf } from '../provider/api-error-of.js';
import { type KeyKind } from '../provider/request-quota.js';
import { type WhatConvertsClients } from '../provider/whatconverts-clients.js';
import { WhatConvertsApiError } from '../whatconverts-api-error.js';
import { type RecordingsRepository } from './recordings.repository.js';

interface Located {
  readonly externalId: string;
  readonly connection: Connection;
  readonly credentials: WhatConvertsCredentials;
}

/** Streams recordings through the server: the key stays here, and nobody listens unrecorded. */
export class RecordingsService {
  constructor(
    private readonly database: Database,
    private readonly store: ConnectionStore,
    private readonly recordings: RecordingsRepository,
    private readonly clients: WhatConvertsClients,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the recording of a call, or a part of it where WhatConverts gives parts.
   *
   * @throws WhatConvertsApiError `recording-unavailable`, `recording-part-unknown`, `provider-unavailable`, `quota-spent`
   */
  async open(access: Access, actor: AuditActor, leadId: string, range?: ByteRange): Promise<OpenRecording> {
    const { externalId, connection, credentials } = await this.locate(access, actor, leadId);
    const { brandId } = access;
    const { client } = this.clients.open({ brandId, credentials, keyKind: connection.keyKind as KeyKind });
    try {
      return await client.recordings.open({ leadId: externalId }, { range });
    } catch (error) {
      throw this.told(error);
    }
  }

  private locate(access: Access, actor: AuditActor, leadId: string): Promise<Located> {
    return this.database.inBrand(access.brandId, access.scope, async (tx) => {
      const place = await this.recordings.ofLead(tx, leadId);
      if (!place?.connectionId) throw unavailable();
      const connection = await this.store.get(tx, place.connectionId);
      const credentials = await this.clients.credentialsOf(tx, place.connectionId);
      await this.audit.record(tx, { actor, action: 'recording.opened', subject: { kind: 'lead', id: leadId } });
      return { externalId: place.externalId, connection, credentials };
    });
  }

  private told(error: unknown): unknown {
    if (isWhatConvertsError(error) && error.status === 416) {
      return new WhatConvertsApiError('recording-part-unknown', 'The recording is shorter than that.', {
        cause: error,
      });
    }
    const isMissing = isWhatConvertsError(error) && ['not-found', 'forbidden', 'unexpected-body'].includes(error.code);
    return isMissing ? unavailable() : apiErrorOf(error, this.clock());
  }
}

function unavailable(): WhatConvertsApiError {
  return new WhatConvertsApiError('recording-unavailable', 'WhatConverts has no recording of this call for us.');
}
