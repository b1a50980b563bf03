import { type components } from './generated/schema.js';

/** A body of the API by its name in the OpenAPI document, for example `Schema<'LeadItemDto'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
