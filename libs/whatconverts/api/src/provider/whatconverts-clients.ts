import { ConnectionStore, credentialsFingerprint } from '@leadweave/connections';
import { type Database, type Tx } from '@leadweave/persistence';
import {
  type ConcurrencyGate,
  createConcurrencyGate,
  createWhatConvertsClient,
  type RequestEvent,
  type WhatConvertsClient,
  type WhatConvertsCredentials,
} from '@leadweave/whatconverts-client';
import axios from 'axios';
import { type WhatConvertsSettings } from '../whatconverts-options.js';
import { credentialsFromKeyText, keyText } from './key-text.js';
import { ledgerBudget } from './ledger-budget.js';
import { type RequestLedgerRepository } from './request-ledger.repository.js';
import { type KeyKind, requestQuota, type RequestQuota } from './request-quota.js';

/** Whose requests are counted, and who is told of them. */
export interface ClientFor {
  readonly brandId: string;
  readonly credentials: WhatConvertsCredentials;
  /** Unknown until the key was tested; the larger quota is assumed then. */
  readonly keyKind?: KeyKind;
  readonly onRequest?: (event: RequestEvent) => void;
}

/** A client, and what its requests are counted against. */
export interface OpenedClient {
  readonly client: WhatConvertsClient;
  readonly fingerprint: Buffer;
  readonly quota: RequestQuota;
}

/** At most so many requests of one key at once in this process. */
const requestsAtOnce = 2;

/**
 * Makes the clients of keys: one host, no proxy, no redirect, every try counted. Clients of the same key share the
 * places for requests at once.
 */
export class WhatConvertsClients {
  private readonly http = axios.create({ proxy: false, maxRedirects: 0 });
  private readonly gates = new Map<string, ConcurrencyGate>();

  constructor(
    private readonly settings: WhatConvertsSettings,
    private readonly database: Database,
    private readonly store: ConnectionStore,
    private readonly ledger: RequestLedgerRepository,
  ) {}

  /** @throws WhatConvertsError `invalid-request` for an unusable token */
  open({ brandId, credentials, keyKind = 'master', onRequest }: ClientFor): OpenedClient {
    const { baseUrl, backgroundPercent, clock } = this.settings;
    const fingerprint = credentialsFingerprint(keyText(credentials));
    const quota = requestQuota(keyKind, backgroundPercent);
    const { database, ledger } = this;
    const client = createWhatConvertsClient({
      http: this.http,
      baseUrl,
      credentials: { token: credentials.token.trim(), secret: credentials.secret.trim() },
      clock: { now: clock },
      budget: ledgerBudget({ database, ledger, brandId, fingerprint, quota, clock }),
      concurrency: this.gateOf(fingerprint),
      onRequest,
    });
    return { client, fingerprint, quota };
  }

  /** The stored credentials of a connection. @throws ConnectionsError `no-credentials` after disconnecting */
  async credentialsOf(tx: Tx, connectionId: string): Promise<WhatConvertsCredentials> {
    return credentialsFromKeyText(await this.store.credentials(tx, connectionId));
  }

  private gateOf(fingerprint: Buffer): ConcurrencyGate {
    const key = fingerprint.toString('hex');
    const gate = this.gates.get(key) ?? createConcurrencyGate(requestsAtOnce);
    this.gates.set(key, gate);
    return gate;
  }
}
