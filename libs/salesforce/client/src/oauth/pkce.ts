/** The secret of one sign-in and what may be seen of it (contract 3.4). */
export interface Pkce {
  /** 43 characters; kept on the server, used once, within ten minutes. */
  readonly verifier: string;
  /** Goes into the address, method S256. */
  readonly challenge: string;
}

const VERIFIER_BYTES = 32;

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** 32 random bytes as 43 characters: a verifier, or the `state` of a sign-in. */
export const randomToken = (): string => base64Url(crypto.getRandomValues(new Uint8Array(VERIFIER_BYTES)));

/** The challenge of a verifier. */
export const challengeOf = async (verifier: string): Promise<string> =>
  base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

/** A new verifier with its challenge. jsforce's own is too long and does not name its method (contract 2.3). */
export const createPkce = async (): Promise<Pkce> => {
  const verifier = randomToken();
  return { verifier, challenge: await challengeOf(verifier) };
};
