/**
 * The form of an e-mail address that pairing and "same person" compare: Unicode NFC, trimmed, lower case. Plus tags and
 * dots stay. Returns `undefined` for a missing or empty address, which never pairs.
 */
export function normaliseEmail(address: string | undefined): string | undefined {
  // NFC again: a capital without a composed form (J with caron) may have one in lower case.
  const normalised = address?.normalize('NFC').trim().toLowerCase().normalize('NFC');
  return normalised ? normalised : undefined;
}
