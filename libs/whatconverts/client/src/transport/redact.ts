const maxCharacters = 200;

/** Shortens a text of the service and blots out what must not be logged: the key, e-mail addresses, phone numbers, queries. */
export function redact(text: string, secrets: readonly string[]): string {
  const head = text.slice(0, 2000);
  const withoutSecrets = secrets.reduce(
    (rest, secret) => (secret ? rest.replaceAll(secret, '[redacted]') : rest),
    head,
  );
  return withoutSecrets
    .replace(/[\w.+-]{1,64}@[\w.-]{1,255}/g, '[redacted]')
    .replace(/\?[^\s"'<>]{1,500}/g, '?[redacted]')
    .replace(/\+?\d[\d ().-]{6,24}\d/g, '[redacted]')
    .slice(0, maxCharacters);
}
