/**
 * The base of every error that a library throws on purpose. A library derives one class with its closed union of codes.
 *
 * `code` is kebab-case and meant for programs; `message` is for developers and holds no secret and no body; `details`
 * carries machine-readable facts (ids, counts) that may be shown to the caller.
 *
 * @example
 * class MappingError extends LeadweaveError<'mapping-conflict' | 'mapping-missing'> {}
 * throw new MappingError('mapping-conflict', 'The profile is mapped already.', { details: { profileId } });
 */
export class LeadweaveError<Code extends string = string> extends Error {
  readonly details?: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: Code,
    message: string,
    options: { cause?: unknown; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = new.target.name;
    this.details = options.details;
  }
}

/** Tells whether `error` is an error of ours, optionally with one given code. */
export function isLeadweaveError<Code extends string>(error: unknown, code?: Code): error is LeadweaveError<Code> {
  return error instanceof LeadweaveError && (code === undefined || error.code === code);
}
