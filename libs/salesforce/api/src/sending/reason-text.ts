import { errorCard, type StayReason, type StayText, stayText } from '@leadweave/salesforce-domain';
import { type LeadReason } from './lead-state.js';

const choose = 'Choose: link the lead to one of them, create a new record, or skip it.';

/** What people read of leads that wait, stop or need a choice. */
const texts: Readonly<Record<string, StayText>> = {
  off: { sentence: 'Sending leads to Salesforce is switched off.', fix: 'Switch it on under Salesforce → Leads.' },
  'not-asked-yet': { sentence: 'It has not changed since sending began.', fix: 'Send it now, or send earlier leads.' },
  gone: { sentence: 'It was joined with another lead, and that one is sent.' },
  skipped: { sentence: 'A person chose to leave it out of Salesforce.', fix: 'Try again to send it all the same.' },
  'deleted-in-salesforce': {
    sentence: 'Its record was deleted in Salesforce.',
    fix: 'Restore the record there, then try again; or let deleted records be made again under Salesforce → Leads.',
  },
  'conversion-not-visible': {
    sentence: 'It was converted, and the connected user may not see into what.',
    fix: 'Ask an administrator of Salesforce for access to contacts and opportunities, then try again.',
  },
  'duplicate-rule': { sentence: 'A duplicate rule of the org found similar records.', fix: choose },
  'several-by-email': { sentence: 'Several records in Salesforce have its e-mail address.', fix: choose },
  'several-by-phone': { sentence: 'Several records in Salesforce have its phone number.', fix: choose },
  'several-by-our-id': { sentence: 'Several records in Salesforce carry its id.', fix: 'Choose the right one.' },
  'phone-of-another-email': {
    sentence: 'A record in Salesforce has its phone number and another e-mail address.',
    fix: choose,
  },
  'duplicate-value': {
    sentence: 'Another record in Salesforce has one of its ids.',
    fix: 'Link the lead to it, or skip it.',
  },
  erased: { sentence: 'The person was erased.' },
};

/** Words for a connection that takes no calls, by its reason. */
const connectionTexts: Readonly<Record<string, StayText>> = {
  paused: { sentence: 'It waits, since the connection is paused.', fix: 'Resume the connection.' },
  'needs-reauth': { sentence: 'It waits, since Salesforce asks to sign in again.', fix: 'Connect Salesforce again.' },
  'blocked-by-policy': {
    sentence: 'It waits, since the org refuses the connection.',
    fix: 'Ask an administrator of Salesforce to allow the app.',
  },
  budget: { sentence: 'It waits until calls of the org are free again.' },
  limited: { sentence: 'It waits until calls of the org are free again.' },
  REQUEST_LIMIT_EXCEEDED: { sentence: 'It waits until calls of the org are free again.' },
};

/** The sentence and the fix for a reason. */
export function reasonText(reason: LeadReason): StayText {
  const { because, code } = reason;
  if (because === 'retry' || because === 'failed') return cardText(reason);
  if (because === 'connection') return own(connectionTexts, code ?? '') ?? { sentence: 'It waits for the connection.' };
  return own(texts, because) ?? stayText(because as StayReason) ?? { sentence: because };
}

function cardText({ because, code = '', retryClass = 'D', fields = [], message }: LeadReason): StayText {
  const { title, cause, fix } = errorCard({ retryClass, code, vendorCode: code, fields, vendorMessage: message });
  const sentence = `${title}. ${cause}`;
  return because === 'retry' ? { sentence, fix: 'Nothing to do: it is tried again by itself.' } : { sentence, fix };
}

function own(list: Readonly<Record<string, StayText>>, key: string): StayText | undefined {
  return Object.hasOwn(list, key) ? list[key] : undefined;
}
