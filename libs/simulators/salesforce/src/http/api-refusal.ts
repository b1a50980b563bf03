/** One error as Salesforce lists it; `detail` holds what only some errors carry, e.g. `duplicateResult`. */
export interface VendorError {
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
  readonly detail?: Record<string, unknown>;
}

/** A call or a record that Salesforce refuses (contract 4.3 to 4.5). */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';

  constructor(
    readonly status: number,
    readonly errors: readonly VendorError[],
  ) {
    super(errors.map((error) => `${error.errorCode}: ${error.message}`).join('; '));
  }
}

/** A refusal with one error. */
export const refusal = (
  status: number,
  errorCode: string,
  message: string,
  fields?: readonly string[],
  detail?: Record<string, unknown>,
): ApiRefusal => new ApiRefusal(status, [{ errorCode, message, fields, detail }]);

/** 404 for whatever does not exist. */
export const notFound = (): ApiRefusal => refusal(404, 'NOT_FOUND', 'The requested resource does not exist');
