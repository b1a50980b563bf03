import { type Access, type SignedInUser } from '@leadweave/access';
import { type AuditActor } from '@leadweave/brands-api';
import { type LeadMembers } from '@leadweave/leads-api';
import { type Database } from '@leadweave/persistence';
import {
  createPkce,
  isSalesforceError,
  loginHost,
  type LoginPlace,
  readCallback,
  type SalesforceTokens,
} from '@leadweave/salesforce-client';
import { type Clock, minuteMs } from '@leadweave/time';
import { apiErrorOf } from '../gateway/api-error-of.js';
import { type TokenServices } from '../gateway/token-services.js';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { type ConnectOutcome, type OrgConnecting } from './org-connecting.js';
import { type BeginSignInDto, type CallbackQuery, type SignInBegunDto, type SignInOutcome } from './sign-in.dto.js';
import { brandOfState, newState } from './sign-in-state.js';
import { type SignIn, type SignInsRepository } from './sign-ins.repository.js';

export interface SignInParts {
  readonly database: Database;
  readonly signIns: SignInsRepository;
  readonly services: TokenServices;
  readonly connecting: OrgConnecting;
  readonly members: LeadMembers;
  readonly clock: Clock;
}

const everywhere = { kind: 'all-locations' } as const;
/** Long enough to find a password and a second factor. */
const signInMs = 10 * minuteMs;

/** Connecting: the way to Salesforce and back. */
export class SignInService {
  constructor(private readonly parts: SignInParts) {}

  /**
   * @throws SalesforceApiError `salesforce-not-offered`, `salesforce-place-invalid`, `salesforce-app-refused`,
   *   `salesforce-other-org`, `salesforce-blocked`, `salesforce-unavailable`
   */
  async begin(access: Access, actor: AuditActor, wish: BeginSignInDto): Promise<SignInBegunDto> {
    const { ownApp: app, confirmOtherOrg: confirmsOtherOrg } = wish;
    const place = placeOf(wish.place);
    if (app?.flow === 'client-credentials') {
      const tokens = await this.appTokens(place, app);
      refuseUnlessConnected(
        await this.parts.connecting.connect(access.brandId, actor, { place, app, tokens, confirmsOtherOrg }),
      );
      return { authoriseUrl: null, connected: true };
    }
    if (!app && !this.parts.services.hasOurApp)
      throw new SalesforceApiError('salesforce-not-offered', 'Connect with an app that your org has made.');
    return { authoriseUrl: await this.authoriseUrl(access, { place, app, confirmsOtherOrg }), connected: false };
  }

  /**
   * Ends what `begin` began for the same person; the state tells the brand. Never throws for what Salesforce or the browser
   * may send: that is an outcome.
   */
  async finish(user: SignedInUser, actor: AuditActor, query: CallbackQuery): Promise<SignInOutcome> {
    const answer = readCallback(new URLSearchParams(Object.entries(query)));
    const brandId = brandOfState(query.state ?? '');
    const begun = brandId && (await this.take(brandId, query.state!, user));
    // A page of Salesforce may send the browser back without our state; what it says is for the person all the same.
    if (answer.kind === 'denied' || answer.kind === 'not-installed') return answer.kind;
    if (!brandId || !begun) return 'expired';
    if (answer.kind === 'failed') return 'failed';
    const tokens = await this.tokensFor(begun, answer.code);
    return typeof tokens === 'string' ? tokens : this.parts.connecting.connect(brandId, actor, { ...begun, tokens });
  }

  private async authoriseUrl(access: Access, { place, app, confirmsOtherOrg }: Omit<SignIn, 'userId' | 'verifier'>) {
    const { database, signIns, services, clock } = this.parts;
    const { verifier, challenge } = await createPkce();
    const state = newState(access.brandId);
    const now = clock();
    const signIn = { userId: access.user.userId, place, verifier, app, confirmsOtherOrg };
    await database.inBrand(access.brandId, everywhere, (tx) =>
      signIns.begin(tx, state, signIn, { now, expiresAt: new Date(now.getTime() + signInMs) }),
    );
    return services.of(app).authoriseUrl({ place, state, challenge });
  }

  /** Only for the person who began, and only while that person runs the brand. */
  private take(brandId: string, state: string, { userId }: SignedInUser): Promise<SignIn | undefined> {
    const { database, signIns, members, clock } = this.parts;
    return database.inBrand(brandId, everywhere, async (tx) => {
      const member = (await members.find(tx, [userId])).get(userId);
      return member?.role === 'brand_admin' ? signIns.take(tx, state, userId, clock()) : undefined;
    });
  }

  private async tokensFor(
    { place, app, verifier }: SignIn,
    code: string,
  ): Promise<SalesforceTokens | 'expired' | 'failed'> {
    try {
      return await this.parts.services.of(app).exchangeCode(place, code, verifier);
    } catch (error) {
      if (!isSalesforceError(error)) throw error;
      return error.code === 'needs-reauth' ? 'expired' : 'failed';
    }
  }

  private async appTokens(place: LoginPlace, app: NonNullable<SignIn['app']>): Promise<SalesforceTokens> {
    if (place.kind !== 'my-domain')
      throw new SalesforceApiError('salesforce-place-invalid', 'An app with client credentials needs your My Domain.');
    try {
      return await this.parts.services.of(app).clientCredentials(place);
    } catch (error) {
      if (isSalesforceError(error) && (error.code === 'needs-reauth' || error.code === 'misconfigured'))
        throw new SalesforceApiError(
          'salesforce-app-refused',
          'Salesforce does not accept this key and secret for client credentials at this My Domain.',
          { cause: error },
        );
      throw apiErrorOf(error);
    }
  }
}

/** @throws SalesforceApiError `salesforce-place-invalid` */
function placeOf(wish: BeginSignInDto['place']): LoginPlace {
  if (wish.kind !== 'my-domain') return { kind: wish.kind };
  try {
    return { kind: 'my-domain', host: loginHost({ kind: 'my-domain', host: wish.host ?? '' }) };
  } catch (error) {
    if (!isSalesforceError(error)) throw error;
    throw new SalesforceApiError('salesforce-place-invalid', error.message, {
      details: { errors: [{ pointer: '/place/host', detail: error.message }] },
    });
  }
}

const refusals: Readonly<Record<Exclude<ConnectOutcome, 'connected'>, () => SalesforceApiError>> = {
  'no-api': () => new SalesforceApiError('salesforce-blocked', 'The org has no API access, or refuses this app.'),
  'other-org': () =>
    new SalesforceApiError('salesforce-other-org', 'These credentials belong to another org than the connected one.'),
  failed: () =>
    new SalesforceApiError('salesforce-unavailable', 'Salesforce could not be asked with these credentials.'),
};

function refuseUnlessConnected(outcome: ConnectOutcome): void {
  if (outcome !== 'connected') throw refusals[outcome]();
}
