/**
 * JSON text of a value with the members of every object in one order, so that the same content always gives the same
 * text, whichever way it came (webhook or API). Undefined members are left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const members = value as Record<string, unknown>;
  const names = Object.keys(members).sort();
  // A form's label may be `__proto__`, which assignment would take for the prototype.
  if (names.includes('__proto__')) return Object.fromEntries(names.map((name) => [name, sorted(members[name])]));
  const copy: Record<string, unknown> = {};
  for (const name of names) copy[name] = sorted(members[name]);
  return copy;
}
