import { mailFrom } from './letter.js';
import { type Mail } from './mailer.js';
import { oneLine } from './one-line.js';

/** What every notification needs. */
export interface NotificationFacts {
  readonly to: string;
  /** Stays the same when the mail is sent again. */
  readonly messageId: string;
  readonly brandName: string;
  /** Page on which the person sets notifications. */
  readonly settingsUrl: string;
}

/** A lead in few words. Nothing that a stranger at the mailbox should not read: no message, no contact data but the name. */
export interface LeadFacts {
  /** Name of the person, or how the lead is called without one. */
  readonly name: string;
  /** "Form", "Inbound Call" … */
  readonly type: string;
  readonly location: string;
  /** Where the lead came from, such as `google / cpc`; absent when it was not captured. */
  readonly source?: string;
  /** Time on the clock of the location, with its zone. */
  readonly at: string;
}

/** Tells of one lead at once. */
export function newLeadMail({ lead, url, ...facts }: NotificationFacts & { lead: LeadFacts; url: string }): Mail {
  return notification(facts, {
    subject: `New lead at ${oneLine(lead.location)}: ${oneLine(lead.name)}`,
    before: [`${oneLine(facts.brandName)} has a new lead.`, lineOf(lead)],
    link: { label: 'Open the lead', url },
  });
}

/** Tells of several leads in one mail. `total` may be more than the leads that are listed. */
export function leadDigestMail({
  leads,
  total,
  url,
  ...facts
}: NotificationFacts & { leads: readonly LeadFacts[]; total: number; url: string }): Mail {
  const others = total - leads.length;
  return notification(facts, {
    subject: `${total} new ${total === 1 ? 'lead' : 'leads'} at ${oneLine(facts.brandName)}`,
    before: [
      `${oneLine(facts.brandName)} has ${total === 1 ? 'a new lead' : `${total} new leads`}.`,
      ...leads.map(lineOf),
      ...(others > 0 ? [`And ${others} more.`] : []),
    ],
    link: { label: 'Open the leads', url },
  });
}

/** Tells a person of a note that mentions them. What it says stays in the product, where it can be changed and erased. */
export function mentionMail({
  author = 'A colleague',
  lead,
  url,
  ...facts
}: NotificationFacts & { author?: string; lead: LeadFacts; url: string }): Mail {
  const letter = {
    to: facts.to,
    subject: `${oneLine(author)} mentioned you: ${oneLine(lead.name)}, ${oneLine(lead.location)}`,
    before: [`${oneLine(author)} mentioned you in a note on a lead of ${oneLine(facts.brandName)}.`, lineOf(lead)],
    link: { label: 'Read the note', url },
    after: [`Your quiet hours count for mentions too. Set them here: ${facts.settingsUrl}`],
  };
  return { ...mailFrom(letter), messageId: facts.messageId };
}

/** Proves that notifications arrive. */
export function testNotificationMail({ url, ...facts }: NotificationFacts & { url: string }): Mail {
  return notification(facts, {
    subject: `Notifications of ${oneLine(facts.brandName)} reach you`,
    before: ['Hello,', 'you asked for this mail on Leadweave. Mails about new leads come the same way.'],
    link: { label: 'Open the leads', url },
  });
}

function notification(
  { to, messageId, brandName, settingsUrl }: NotificationFacts,
  parts: { subject: string; before: readonly string[]; link: { label: string; url: string } },
): Mail {
  const after = [
    `You get this mail because of your notifications for ${oneLine(brandName)}. Change them here: ${settingsUrl}`,
  ];
  return { ...mailFrom({ to, ...parts, after }), messageId };
}

function lineOf({ name, type, location, source, at }: LeadFacts): string {
  return [name, type, location, source ?? 'source not captured', at].map(oneLine).join(' · ');
}
