/** See `launcher.d.mts` for the closed list of codes. */
export class EmbeddedPostgresError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}
