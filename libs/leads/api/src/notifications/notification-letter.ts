import { type LeadType } from '@leadweave/domain';
import { badgeOf } from '@leadweave/lead-matching';
import {
  leadDigestMail,
  type LeadFacts,
  type Mail,
  mentionMail,
  newLeadMail,
  testNotificationMail,
} from '@leadweave/mail';
import { DateTime } from 'luxon';
import { type LeadItemRow } from '../reading/lead-item-row.js';
import { type ClaimedSend } from './notification-sends.repository.js';

/** What a mail is made of. */
export interface NotificationContent {
  readonly send: ClaimedSend;
  readonly to: string;
  readonly brandName: string;
  /** Those that are listed. */
  readonly leads: readonly LeadItemRow[];
  /** All of which the mail tells. */
  readonly total: number;
  /** Who wrote the note that mentions the person, as far as that is known. */
  readonly author?: string;
}

/** Writes a notification. Its Message-ID follows from the row, so that a second try is the same mail. */
export function notificationLetter(content: NotificationContent, publicUrl: string): Mail {
  const { send, to, brandName, leads, total, author } = content;
  const page = (path: string) => new URL(path, publicUrl).href;
  const messageId = `<notification.${send.id}@${new URL(publicUrl).hostname}>`;
  const facts = { to, brandName, messageId, settingsUrl: page('/settings/notifications') };
  const [only, ...others] = leads;
  if (send.kind === 'test' || !only) return testNotificationMail({ ...facts, url: page('/grow/leads') });
  if (send.kind === 'mention') {
    return mentionMail({ ...facts, author, lead: leadFacts(only), url: page(`/grow/leads/${only.id}`) });
  }
  if (total === 1 && others.length === 0) {
    return newLeadMail({ ...facts, lead: leadFacts(only), url: page(`/grow/leads/${only.id}`) });
  }
  return leadDigestMail({ ...facts, leads: leads.map(leadFacts), total, url: page('/grow/leads?sort=-occurredAt') });
}

function leadFacts(lead: LeadItemRow): LeadFacts {
  const nobody = lead.type === 'phone_call' ? 'Unknown caller' : 'Unknown contact';
  const source = [lead.source, lead.medium].filter(Boolean).join(' / ');
  return {
    name: lead.contact_name ?? lead.company ?? nobody,
    type: badgeOf(lead.type as LeadType),
    location: lead.location_name,
    ...(source && { source }),
    at: DateTime.fromJSDate(lead.occurred_at, { zone: lead.time_zone }).setLocale('en').toFormat('d LLL, HH:mm ZZZZ'),
  };
}
