import { type LeadType } from '@leadweave/domain';

/** Texts of the badge that stands beside a lead, one for each type. The form's own name is `formName` of the view. */
export const badges = {
  web_form: 'Form',
  phone_call: 'Inbound Call',
  chat: 'Live Chat',
  text_message: 'Text Message',
  email: 'Email',
  appointment: 'Appointment',
  event: 'Event',
  transaction: 'Transaction',
  other: 'Other',
} as const satisfies Record<LeadType, string>;

export type Badge = (typeof badges)[LeadType];

/** A type that is not known yet is shown as `Other`. */
export function badgeOf(type: LeadType): Badge {
  return Object.hasOwn(badges, type) ? badges[type] : badges.other;
}
