/** A result for people: nested values indented, lists as lines. */
export function readableResult(value: unknown, indent = ''): string {
  if (Array.isArray(value)) return value.map((item) => `${indent}-\n${readableResult(item, `${indent}  `)}`).join('\n');
  if (typeof value !== 'object' || value === null) return `${indent}${String(value)}`;
  return Object.entries(value)
    .map(([name, entry]) => line(name, entry, indent))
    .join('\n');
}

function line(name: string, entry: unknown, indent: string): string {
  const nested = typeof entry === 'object' && entry !== null && Object.keys(entry).length > 0;
  if (!nested) return `${indent}${name}: ${plainText(entry)}`;
  return `${indent}${name}:\n${readableResult(entry, `${indent}  `)}`;
}

function plainText(entry: unknown): string {
  if (Array.isArray(entry)) return 'none';
  return typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean' ? String(entry) : '-';
}
