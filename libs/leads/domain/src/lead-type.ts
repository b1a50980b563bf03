/** Kinds of contact event, in our words. The list can grow: treat an unknown value as `other`. */
export const leadTypes = [
  'web_form',
  'phone_call',
  'chat',
  'text_message',
  'email',
  'appointment',
  'event',
  'transaction',
  'other',
] as const;

export type LeadType = (typeof leadTypes)[number];

export function isLeadType(value: string): value is LeadType {
  return (leadTypes as readonly string[]).includes(value);
}
