export { boundOr, given, type PartSource, type PartSources } from './part.js';
export { provideClass } from './provide-class.js';
export { provideFromParts } from './provide-from-parts.js';
