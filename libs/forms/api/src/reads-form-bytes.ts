/**
 * Whether a request is a submission, whose body must reach us byte by byte: the bytes are what is kept. For
 * `bodyHandling` of the HTTP conventions.
 */
export function readsFormBytes(path: string): boolean {
  return /^\/f\//.test(path) || /^\/api\/v1\/forms\/[^/]+\/submissions(?:\/|$)/.test(path);
}
