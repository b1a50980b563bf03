import { createHmac, timingSafeEqual } from 'node:crypto';

const signatureLength = 44;

/** The session token of a `Cookie` header, when its signature is right. The form is better-auth's: `token.base64(HMAC-SHA256)`. */
export function sessionToken(cookieHeader: string | undefined, name: string, secret: string): string | undefined {
  const value = cookieValue(cookieHeader ?? '', name);
  if (value === undefined) return undefined;
  const dot = value.lastIndexOf('.');
  const [token, signature] = [value.slice(0, dot), value.slice(dot + 1)];
  return dot > 0 && isSignatureOf(token, signature, secret) ? token : undefined;
}

function cookieValue(header: string, name: string): string | undefined {
  const part = header.split(';').find((each) => each.trimStart().startsWith(`${name}=`));
  if (part === undefined) return undefined;
  try {
    return decodeURIComponent(part.trim().slice(name.length + 1));
  } catch {
    // A broken percent sequence is a forged or damaged cookie: nobody is signed in.
    return undefined;
  }
}

function isSignatureOf(token: string, signature: string, secret: string): boolean {
  if (signature.length !== signatureLength) return false;
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
