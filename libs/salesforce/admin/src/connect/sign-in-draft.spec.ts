import { type SignInDraft, newSignIn, signInFaults, signInWish } from './sign-in-draft.js';

const aDraft = (parts: Partial<SignInDraft>): SignInDraft => ({ ...newSignIn, ...parts });
const keys = { ownApp: true, clientId: ' key ', clientSecret: 'secret' } as const;

describe('signInFaults', () => {
  it.each([
    ['nothing for production', {}, []],
    ['the host of a My Domain', { place: 'my-domain' }, ['host']],
    ['a Lightning address', { place: 'my-domain', host: 'https://x.lightning.force.com/one' }, ['host']],
    ['nothing for a pasted address', { place: 'my-domain', host: 'https://x.my.salesforce.com/home' }, []],
    ['key and secret of an own app', { ownApp: true, flow: 'code' }, ['clientId', 'clientSecret']],
    ['the host of an app with its own user', keys, ['host']],
    ['nothing for an own app as me', { ...keys, flow: 'code' }, []],
  ] as const)('asks for %s', (_what, parts, fields) => {
    expect(Object.keys(signInFaults(aDraft(parts)))).toEqual(fields);
  });
});

describe('signInWish', () => {
  it('sends no keys unless they are wanted', () => {
    expect(signInWish(aDraft({ place: 'sandbox', clientId: 'typed before' }))).toEqual({ place: { kind: 'sandbox' } });
  });

  it('goes to the org’s own address when an app has its own user', () => {
    expect(signInWish(aDraft({ ...keys, host: ' x.my.salesforce.com ' }))).toEqual({
      place: { kind: 'my-domain', host: 'x.my.salesforce.com' },
      ownApp: { clientId: 'key', clientSecret: 'secret', flow: 'client-credentials' },
    });
  });

  it('confirms another org only when it was ticked', () => {
    expect(signInWish(aDraft({ confirmOtherOrg: true }))).toMatchObject({ confirmOtherOrg: true });
  });
});
