const refusals: Readonly<Record<string, string>> = {
  unreadable: 'This is no complete address. It begins with https://',
  scheme: 'The address must begin with https://',
  credentials: 'The address must not contain a user name or password.',
  port: 'Only the ports 443 and 8443 are called.',
  'own-host': 'This is an address of Leadweave itself.',
  'foreign-host': 'This host is not allowed here.',
  'private-address': 'The address leads into a private network, which is never called.',
};

const failures: Readonly<Record<string, string>> = {
  'name-not-resolved': 'The name of the host is not known: no address belongs to it.',
  'connection-failed': 'Nobody answers at this address, or the connection broke off.',
  'certificate-refused': 'The certificate is not valid for this name.',
  timeout: 'There was no answer in time.',
  redirect: 'It answered with a redirect, which is not followed. Give the final address.',
  'unreadable-answer': 'The answer is no HTTP.',
  'invalid-request': 'A header cannot be sent as it stands.',
  'internal-error': 'Something went wrong on our side; it is tried again.',
};

/** Why an address cannot be called, by the reason of the server. */
export function targetRefusalText(reason: string): string {
  return refusals[reason] ?? 'This address cannot receive webhooks.';
}

/** Why a try failed, in a sentence. */
export function failureText(failure: string): string {
  const [kind = '', detail = ''] = failure.split(':');
  if (kind === 'target-refused') return targetRefusalText(detail);
  const status = /^status-(\d{3})$/.exec(failure)?.[1];
  return status ? `It answered ${status}.` : (failures[kind] ?? 'The try failed.');
}
