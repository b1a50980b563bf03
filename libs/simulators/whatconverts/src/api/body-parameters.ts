/** Parameters of a write: texts, maps (from nested keys), and in JSON bodies anything else. */
export type BodyParameters =
  | { readonly kind: 'form' | 'json'; readonly values: Record<string, unknown> }
  | { readonly kind: 'unreadable'; readonly values: Record<string, never> };

const NESTED = /^([^[\]]+)\[([^\]]*)\]$/;

const put = (values: Record<string, unknown>, name: string, value: string): void => {
  const nested = NESTED.exec(name);
  if (!nested) {
    values[name] = value;
    return;
  }
  const map = (values[nested[1] as string] ??= {}) as Record<string, unknown>;
  if (typeof map === 'object') map[nested[2] as string] = value;
};

const formValues = (text: string): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(text)) put(values, name, value);
  return values;
};

/** Text parts of a multipart body; parts that are files are left out. */
const multipartValues = (text: string, boundary: string): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const part of text.split(`--${boundary}`)) {
    const split = part.indexOf('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(part.slice(0, Math.max(split, 0)))?.[1];
    if (name !== undefined) put(values, name, part.slice(split + 4).replace(/\r\n$/, ''));
  }
  return values;
};

const jsonValues = (text: string): BodyParameters => {
  try {
    const value: unknown = JSON.parse(text);
    if (value && typeof value === 'object') return { kind: 'json', values: value as Record<string, unknown> };
  } catch {
    // Not JSON: reported to the caller as unreadable.
  }
  return { kind: 'unreadable', values: {} };
};

/** Reads a body by its content type: JSON, multipart, and everything else as form-encoded (contract 7.2). */
export const bodyParameters = (text: string, contentType: string): BodyParameters => {
  if (contentType.includes('json')) return jsonValues(text);
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (contentType.startsWith('multipart/') && boundary)
    return { kind: 'form', values: multipartValues(text, boundary) };
  return { kind: 'form', values: formValues(text) };
};
