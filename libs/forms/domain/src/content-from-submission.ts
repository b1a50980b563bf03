import { type Attribution, type Contact, type Phone, type SourceContent } from '@leadweave/domain';
import { deviceFromUserAgent } from './device-from-user-agent.js';
import { type FieldRole, type FormDesign } from './form-design.js';
import { type SuspicionReason } from './suspicion.js';
import { type SubmittedValues } from './validate-submission.js';
import { clickIdNames, type Visit } from './visit.js';

/** The number in E.164, or nothing when the text is no possible number. Given by the caller: it takes a large table. */
export type ReadE164 = (text: string) => string | undefined;

/** One accepted submission with what is known about its sending. */
export interface Submission extends SubmittedValues {
  readonly visit: Visit;
  readonly userAgent?: string;
  readonly clientAddress?: string;
  readonly suspicions: readonly SuspicionReason[];
}

/**
 * What a submission says as a source record. Every field stands in `fields` under its label, unchanged, and every value
 * of an unknown field under its own name.
 */
export function contentFromSubmission(form: FormDesign, submission: Submission, readE164: ReadE164): SourceContent {
  const { visit, userAgent, clientAddress, suspicions } = submission;
  const message = valuesOf(form, submission, 'message').join('\n');
  return {
    type: 'web_form',
    contact: contactFrom(form, submission, readE164),
    ...(message && { message }),
    formName: form.name,
    fields: fieldsFrom(form, submission),
    attribution: attributionFrom(visit),
    device: deviceFromUserAgent(userAgent),
    place: clientAddress === undefined ? {} : { ipAddress: clientAddress },
    value: {},
    vendor: { ...(visit.visitorId && { visitorId: visit.visitorId }), spottedKeywords: [], analysis: {} },
    ...(suspicions.length > 0 && { suspicions }),
    unmapped: otherParameters(visit),
  };
}

function contactFrom(form: FormDesign, submission: Submission, readE164: ReadE164): Contact {
  const one = (role: FieldRole) => valuesOf(form, submission, role).join(' ');
  const [name, email, company, phone] = [one('name'), one('email'), one('company'), one('phone')];
  return {
    ...(name && { name }),
    ...(company && { company }),
    ...(email && { email }),
    ...(phone && { phone: phoneFrom(phone, readE164(phone)) }),
  };
}

/** Trimmed values of the fields with a role, those without text left out. */
function valuesOf({ fields }: FormDesign, { values }: Submission, role: FieldRole): string[] {
  return fields
    .filter((field) => field.role === role)
    .map(({ id }) => values.get(id)?.trim() ?? '')
    .filter((text) => text !== '');
}

function phoneFrom(raw: string, e164: string | undefined): Phone {
  return { raw, ...(e164 !== undefined && { e164 }) };
}

function fieldsFrom({ fields }: FormDesign, { values, extras }: Submission): Record<string, string> {
  const entries = new Map(fields.map(({ id, label }) => [label, values.get(id) ?? '']));
  for (const [name, text] of extras) entries.set(freeLabel(entries, name), text);
  return Object.fromEntries(entries);
}

/** A value that happens to be called like a label must not replace it. */
function freeLabel(taken: ReadonlyMap<string, string>, name: string): string {
  let label = name;
  for (let number = 2; taken.has(label); number += 1) label = `${name} (${number})`;
  return label;
}

const placeOfParameter: Readonly<Record<string, 'source' | 'medium' | 'campaign' | 'content' | 'keyword'>> = {
  utm_source: 'source',
  utm_medium: 'medium',
  utm_campaign: 'campaign',
  utm_content: 'content',
  utm_term: 'keyword',
};

function attributionFrom({ page, landingPage, referrer, parameters }: Visit): Attribution {
  const entries = Object.entries(parameters);
  const named = entries.flatMap(([name, value]) =>
    Object.hasOwn(placeOfParameter, name) ? [[placeOfParameter[name], value]] : [],
  );
  return {
    ...(Object.fromEntries(named) as Partial<Attribution>),
    ...(page && { leadUrl: page }),
    ...(landingPage && { landingUrl: landingPage }),
    ...(referrer && { referrer }),
    clickIds: Object.fromEntries(entries.filter(([name]) => clickIdNames.has(name))),
  };
}

/** Parameters such as `utm_id` have no place of their own. */
function otherParameters({ parameters }: Visit): Record<string, string> {
  const isPlaced = (name: string) => Object.hasOwn(placeOfParameter, name) || clickIdNames.has(name);
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !isPlaced(name)));
}
