import { type OwnApp, type Place, type SignInWish } from '../salesforce-api.js';

/** What a person has chosen before signing in. */
export interface SignInDraft {
  readonly place: Place['kind'];
  readonly host: string;
  readonly ownApp: boolean;
  readonly flow: OwnApp['flow'];
  readonly clientId: string;
  readonly clientSecret: string;
  readonly confirmOtherOrg: boolean;
}

export const newSignIn: SignInDraft = {
  place: 'production',
  host: '',
  ownApp: false,
  flow: 'client-credentials',
  clientId: '',
  clientSecret: '',
  confirmOtherOrg: false,
};

/** Fields of the draft that a fault can stand at. */
export type SignInField = 'host' | 'clientId' | 'clientSecret';
export type SignInFaults = Partial<Record<SignInField, string>>;

/** An app's own user can only be reached at the org's own address. */
export function needsHost({ place, ownApp, flow }: SignInDraft): boolean {
  return place === 'my-domain' || (ownApp && flow === 'client-credentials');
}

/** What is missing before anything is sent. */
export function signInFaults(draft: SignInDraft): SignInFaults {
  return {
    ...(needsHost(draft) && hostFault(draft.host)),
    ...(draft.ownApp && !draft.clientId.trim() && { clientId: 'Enter the consumer key of your app.' }),
    ...(draft.ownApp && !draft.clientSecret.trim() && { clientSecret: 'Enter the consumer secret of your app.' }),
  };
}

function hostFault(host: string): SignInFaults | undefined {
  if (!host.trim()) return { host: 'Enter your My Domain, such as brightside.my.salesforce.com.' };
  if (/lightning\.force\.com/iu.test(host))
    return { host: 'A Lightning address cannot be used. Take the one that ends in .my.salesforce.com.' };
  return undefined;
}

/** What is sent. */
export function signInWish(draft: SignInDraft): SignInWish {
  const { clientId, clientSecret, flow } = draft;
  return {
    place: needsHost(draft) ? { kind: 'my-domain', host: draft.host.trim() } : { kind: draft.place },
    ...(draft.ownApp && { ownApp: { clientId: clientId.trim(), clientSecret: clientSecret.trim(), flow } }),
    ...(draft.confirmOtherOrg && { confirmOtherOrg: true }),
  };
}
