import { type Channel, type LeadType, normaliseEmail, type ValueFacts } from '@leadweave/domain';
import { type LeadView } from './lead-view.js';
import { searchTextOf } from './search-text.js';
import { wholeCodePoints } from './whole-code-points.js';

/** Code points of a message that a list shows. */
const excerptLength = 280;

/** The flat values by which leads are listed, filtered, sorted and found. Everything derives from the view. */
export interface LeadColumns {
  readonly type: LeadType;
  readonly transactionType?: string;
  /** Milliseconds since the epoch. */
  readonly occurredAtMs: number;
  readonly contactName?: string;
  readonly contactCompany?: string;
  readonly contactEmail?: string;
  /** Of the shown e-mail, a person's edit included. */
  readonly normalisedEmail?: string;
  readonly phoneE164?: string;
  readonly phoneRaw?: string;
  readonly formName?: string;
  readonly source?: string;
  readonly medium?: string;
  readonly campaign?: string;
  readonly content?: string;
  readonly keyword?: string;
  /** Type of device, as received. */
  readonly device?: string;
  readonly channel: Channel;
  /** Of a call or a chat, whole seconds. */
  readonly durationSeconds?: number;
  readonly hasRecording: boolean;
  readonly paired: boolean;
  readonly vendorSpam: boolean;
  readonly vendorDuplicate: boolean;
  readonly quotable?: ValueFacts['quotable'];
  /** Minor units of the brand's currency. */
  readonly quoteMinor?: number;
  /** Minor units of the brand's currency. */
  readonly salesMinor?: number;
  readonly leadScore?: number;
  /** Since when a source no longer has the lead, milliseconds since the epoch. */
  readonly goneSinceMs?: number;
  /** Start of the message in one line, at most 280 code points. */
  readonly messageExcerpt?: string;
  /** See `searchTextOf`; ask with `searchTerms`. */
  readonly searchText: string;
}

/** The columns of a lead. Texts lose NUL characters, which no column can hold; the view keeps them. */
export function leadColumns(view: LeadView): LeadColumns {
  return withoutNul({
    ...contactColumns(view),
    ...attributionColumns(view),
    ...factColumns(view),
    messageExcerpt: excerptOf(view.message),
    searchText: searchTextOf(view),
  });
}

function contactColumns({ contact, call }: LeadView) {
  const phone = contact.phone ?? call?.callerNumber;
  return {
    contactName: contact.name,
    contactCompany: contact.company,
    contactEmail: contact.email,
    normalisedEmail: normaliseEmail(contact.email),
    phoneE164: phone?.e164,
    phoneRaw: phone?.raw,
  };
}

function attributionColumns({ attribution, device, channel }: LeadView) {
  const { source, medium, campaign, content, keyword } = attribution;
  return { source, medium, campaign, content, keyword, device: device.type, channel };
}

function factColumns({ type, transactionType, occurredAtMs, formName, call, chat, value, vendor, flags }: LeadView) {
  const { quotable, quoteMinor, salesMinor, leadScore } = value;
  return {
    type,
    transactionType,
    occurredAtMs,
    formName,
    durationSeconds: call?.durationSeconds ?? chat?.durationSeconds,
    hasRecording: flags.hasRecording,
    paired: flags.paired,
    vendorSpam: vendor.spam === true,
    vendorDuplicate: vendor.duplicate === true,
    quotable,
    quoteMinor,
    salesMinor,
    leadScore,
    goneSinceMs: flags.goneSinceMs,
  };
}

function excerptOf(message: string | undefined): string | undefined {
  const line = message?.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line ? wholeCodePoints(line, excerptLength) : undefined;
}

/** Values that are missing are left out, so that two equal leads have equal columns. */
function withoutNul(columns: LeadColumns): LeadColumns {
  const present: Record<string, unknown> = {};
  for (const name of Object.keys(columns) as (keyof LeadColumns)[]) {
    const value = columns[name];
    if (value === undefined) continue;
    present[name] = typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;
  }
  return present as unknown as LeadColumns;
}
