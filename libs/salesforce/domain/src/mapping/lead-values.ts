import { type LeadView } from '@leadweave/lead-matching';
import { type LeadValues } from './lead-field.js';
import { personName } from './person-name.js';
import { formatPhone, type PhoneFormat } from './phone-format.js';

/** What the values of a lead are made of. */
export interface LeadValueInput {
  readonly view: LeadView;
  /** Name of the lead's location. */
  readonly locationName: string;
  /** Address of the lead's page in the portal. */
  readonly leadLink: string;
  readonly phoneFormat: PhoneFormat;
}

/** The values of a lead as the mapping sends them. What is blank is absent, so that it never empties a field of Salesforce. */
export function leadValues({ view, locationName, leadLink, phoneFormat }: LeadValueInput): LeadValues {
  const { contact, attribution, place, call } = view;
  return withoutBlanks({
    leadId: view.id,
    whatConvertsId: view.sources.find(({ source }) => source === 'whatconverts')?.externalId,
    leadLink,
    type: view.transactionType ?? view.type,
    occurredAt: view.occurredAtMs,
    location: locationName,
    quality: view.quality,
    ...personName(contact.name ?? call?.callerId, call !== undefined),
    company: contact.company,
    email: contact.email,
    phone: contact.phone && formatPhone(contact.phone, phoneFormat),
    message: view.message,
    subject: view.subject,
    formName: view.formName,
    source: attribution.source,
    medium: attribution.medium,
    campaign: attribution.campaign,
    content: attribution.content,
    keyword: attribution.keyword,
    landingUrl: attribution.landingUrl,
    leadUrl: attribution.leadUrl,
    referrer: attribution.referrer,
    gclid: attribution.clickIds.gclid,
    msclkid: attribution.clickIds.msclkid,
    city: place.city,
    state: place.state,
    zip: place.zip,
    country: place.country,
    callSeconds: call?.durationSeconds,
    callAnswer: call?.answerStatus,
    trackingName: call?.trackingName,
    leadScore: view.value.leadScore,
    vendorDuplicate: view.vendor.duplicate,
  });
}

function withoutBlanks(values: LeadValues): LeadValues {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
}
