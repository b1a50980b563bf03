import {
  API_VERSION,
  type CallEvent,
  createSalesforceApi,
  isSalesforceError,
  type SalesforceApi,
  type SalesforceError,
  type SalesforceTokens,
  soql,
} from '@leadweave/salesforce-client';
import { type OwnApp } from '../connection/connection-secrets.js';
import { type TokenServices } from '../gateway/token-services.js';

/** What new tokens show before anything is stored. */
export type OrgLook =
  | {
      readonly kind: 'fit';
      readonly userName: string;
      readonly orgName?: string;
      readonly currency?: string;
      readonly isSandbox: boolean;
      /** Every call that was made. */
      readonly calls: readonly CallEvent[];
    }
  /** `no-api`: the edition or a policy refuses calls. `failed`: no usable answer. */
  | { readonly kind: 'unfit'; readonly because: 'no-api' | 'failed' };

const unfit = (because: 'no-api' | 'failed'): OrgLook => ({ kind: 'unfit', because });

/** Tries new tokens: who they belong to, whether the org serves our version and lets calls in. Throws for nothing that Salesforce does. */
export async function lookAtOrg(
  services: TokenServices,
  app: OwnApp | undefined,
  tokens: SalesforceTokens,
): Promise<OrgLook> {
  const calls: CallEvent[] = [];
  const { fetch } = services.reach;
  const { instanceUrl, accessToken } = tokens;
  const onCall = (event: CallEvent) => void calls.push(event);
  const api = createSalesforceApi({ instanceUrl, accessToken, clientName: 'Leadweave', fetch, onCall });
  try {
    const { username: userName } = await services.of(app).identity(tokens);
    if (!(await api.versions()).includes(API_VERSION)) return unfit('failed');
    return { kind: 'fit', userName, ...(await organization(api)), calls };
  } catch (error) {
    if (!isSalesforceError(error)) throw error;
    return unfit(error.code === 'blocked-by-policy' ? 'no-api' : 'failed');
  }
}

/** Name, currency and kind of the org. A user who may not read them, or an org without calls left, connects all the same. */
async function organization(api: SalesforceApi) {
  const query = soql`SELECT Name, DefaultCurrencyIsoCode, IsSandbox FROM Organization LIMIT 1`;
  const { records } = await api.query(query).catch((error: unknown) => {
    if (isSalesforceError(error) && isHarmless(error)) return { records: [] };
    throw error;
  });
  const [row = {}] = records;
  return { orgName: textOf(row.Name), currency: textOf(row.DefaultCurrencyIsoCode), isSandbox: row.IsSandbox === true };
}

function isHarmless({ code }: SalesforceError): boolean {
  return code === 'refused';
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
