import { SalesforceError } from '../salesforce-error.js';
import { type WireAnswer } from '../transport/exchange.js';

const LONGEST_DESCRIPTION = 200;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const fieldsOf = (body: string): { error: string; description: string } => {
  try {
    const value = JSON.parse(body) as { error?: unknown; error_description?: unknown } | null;
    return { error: textOf(value?.error), description: textOf(value?.error_description) };
  } catch {
    // HTML or text of the edge.
    return { error: '', description: '' };
  }
};

/** What the token endpoint's refusal means (contract 3.7): matched by `error`, the description is for people. */
export const errorFromTokenEndpoint = (answer: WireAnswer): SalesforceError => {
  const { error, description } = fieldsOf(answer.body);
  const details = {
    status: answer.status,
    vendorCode: error,
    vendorMessage: description.slice(0, LONGEST_DESCRIPTION),
  };
  if (answer.status >= 500 || error === '')
    return new SalesforceError('unavailable', `The token endpoint answered ${answer.status}.`, {
      ...details,
      retryClass: 'B',
    });
  if (error === 'invalid_client_id' || error === 'invalid_client' || error === 'redirect_uri_mismatch')
    return new SalesforceError('misconfigured', 'Salesforce does not know this app.', { ...details, retryClass: 'C' });
  return new SalesforceError('needs-reauth', 'A person must sign in to Salesforce again.', {
    ...details,
    retryClass: 'C',
  });
};
