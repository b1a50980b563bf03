/** What an endpoint can ask for. The list can grow; receivers ignore names that they do not know. */
export const eventNames = [
  'lead.created',
  'lead.updated',
  'lead.scored',
  'lead.folded',
  'lead.split',
  'lead.value_changed',
  'lead.deleted',
  'opportunity.updated',
  'location.updated',
  'sync.completed',
  'connection.failing',
  'connection.recovered',
  'webhook.test',
] as const;
export type EventName = (typeof eventNames)[number];

/** Names of the log of a lead, as they go out. A kind without an entry stays inside. */
const namesOfKinds: Readonly<Record<string, EventName>> = {
  created: 'lead.created',
  enriched: 'lead.updated',
  updated: 'lead.updated',
  edited: 'lead.updated',
  status_changed: 'lead.updated',
  gone: 'lead.updated',
  moved: 'lead.updated',
  scored: 'lead.scored',
  value_changed: 'lead.value_changed',
  folded: 'lead.folded',
  split: 'lead.split',
  erased: 'lead.deleted',
};

/** The event that tells of an entry of a lead's log, or nothing for an entry that concerns nobody outside. */
export function eventNameOf(kind: string): EventName | undefined {
  return Object.hasOwn(namesOfKinds, kind) ? namesOfKinds[kind] : undefined;
}

export function isEventName(text: string): text is EventName {
  return (eventNames as readonly string[]).includes(text);
}
