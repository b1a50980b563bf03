export { type JsonValue, sanitizeJson } from './sanitize-json.js';
export { sanitizeText } from './sanitize-text.js';
