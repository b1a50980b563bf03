/** Classes of SQLSTATE that speak of the server and its load, not of the content: connection, resources, locks, shutdown. */
const troubleClasses = new Set(['08', '25', '40', '53', '55', '57', '58', 'XX']);
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT']);
/** The driver has no codes for these. */
const driverMessages =
  /timeout exceeded when trying to connect|connection terminated|query read timeout|client has encountered a connection error|cannot use a pool after/i;

/** Whether an error says that the database is busy or away, so that the same work may succeed later. */
export function isDatabaseTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  const text = typeof code === 'string' ? code : '';
  if (networkCodes.has(text) || driverMessages.test(error.message)) return true;
  return /^[0-9A-Z]{5}$/.test(text) && troubleClasses.has(text.slice(0, 2));
}
