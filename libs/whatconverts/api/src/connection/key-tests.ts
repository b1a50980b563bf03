import { type CredentialVerdict, type WhatConvertsCredentials } from '@leadweave/whatconverts-client';
import { type Clock } from '@leadweave/time';
import { apiErrorOf, rejectionText } from '../provider/api-error-of.js';
import { type KeyKind } from '../provider/request-quota.js';
import { type OpenedClient, type WhatConvertsClients } from '../provider/whatconverts-clients.js';
import { WhatConvertsApiError } from '../whatconverts-api-error.js';

/** A key that WhatConverts accepted. */
export interface TestedKey {
  readonly verdict: Extract<CredentialVerdict, { kind: 'accepted' }>;
  readonly fingerprint: Buffer;
}

/** Tests keys at WhatConverts. Nothing is stored but the count of requests. */
export class KeyTests {
  constructor(
    private readonly clients: WhatConvertsClients,
    private readonly clock: Clock,
  ) {}

  /** @throws WhatConvertsApiError `credentials-rejected`, `not-whatconverts`, `provider-unavailable`, `quota-spent` */
  async test(brandId: string, credentials: WhatConvertsCredentials, keyKind?: KeyKind): Promise<TestedKey> {
    try {
      const opened = this.clients.open({ brandId, credentials, keyKind });
      return { verdict: await acceptedOrThrow(opened), fingerprint: opened.fingerprint };
    } catch (error) {
      throw apiErrorOf(error, this.clock());
    }
  }
}

async function acceptedOrThrow({ client }: OpenedClient): Promise<TestedKey['verdict']> {
  const verdict = await client.verifyCredentials({ priority: 'interactive' });
  if (verdict.kind === 'accepted') return verdict;
  if (verdict.reason === 'not-whatconverts') {
    throw new WhatConvertsApiError('not-whatconverts', 'The configured address does not answer as WhatConverts does.');
  }
  const errors = [{ pointer: '/token', detail: 'Copy token and secret again from WhatConverts.' }];
  throw new WhatConvertsApiError('credentials-rejected', rejectionText(verdict.reason === 'forbidden' ? 403 : 401), {
    details: { errors },
  });
}
