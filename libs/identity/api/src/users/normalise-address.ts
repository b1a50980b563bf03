/** The form in which addresses are kept and compared: NFC, trimmed, lower case. */
export function normaliseAddress(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
