import { isSalesforceError, type SalesforceError } from '../salesforce-error.js';

/** The error a call ends in; fails when it succeeds or throws something else. */
export const errorOf = async (call: Promise<unknown>): Promise<SalesforceError> => {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (isSalesforceError(error)) return error;
  throw new Error('Expected a SalesforceError.', { cause: error });
};
