/** Tells whether a `Content-Type` announces UTF-8 JSON. */
export function isJsonType(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  const charsetFits = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  return charsetFits && /^application\/(?:[\w.-]+\+)?json$/.test(type.trim());
}

/** Tells whether a `Content-Type` announces sound, or bytes without a name. */
export function isAudioType(contentType: string): boolean {
  const type = contentType.toLowerCase().split(';')[0]?.trim() ?? '';
  return type.startsWith('audio/') || type === 'application/octet-stream' || type === 'binary/octet-stream';
}
