const keyIdPattern = /^[A-Za-z0-9_-]{1,64}$/;

/** A key id has 1 to 64 letters, digits, `_` or `-`, so that it needs no escaping inside an envelope. */
export function isKeyId(text: string): boolean {
  return keyIdPattern.test(text);
}
