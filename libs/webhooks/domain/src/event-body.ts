import { fitBody } from './fit-body.js';
import { type OutgoingEvent } from './lead-facts.js';

/** Version of the envelope and of what is in it. Rises only when a meaning changes. */
export const schemaVersion = 1;

/** The bytes of an event in our own style, as JSON text (API conventions 9.2). */
export function eventBody(event: OutgoingEvent, data: Readonly<Record<string, unknown>>): string {
  return fitBody({
    id: event.id,
    type: event.name,
    timestamp: new Date(event.atMs).toISOString(),
    schemaVersion,
    test: event.test,
    brandId: event.brandId,
    sequence: event.sequence,
    data,
    changed: event.changed,
    actor: event.actor,
  });
}
