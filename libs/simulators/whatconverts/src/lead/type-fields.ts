import { type Random } from '../world/random.js';
import { type LeadTypeWord } from '../world/lead-types.js';
import { type ProfileRecord } from '../world/world.js';
import { callFields } from './call-fields.js';
import { chatFields, formFields } from './form-fields.js';
import { type Person } from './person.js';
import { messageText } from './texts.js';

type Fields = Record<string, unknown>;

/** Fields of one type: `opening` at creation, `closing` on completion after `openSeconds`. */
export interface TypeFields {
  readonly opening: Fields;
  readonly closing: Fields;
  readonly openSeconds: number;
}

const atOnce = (opening: Fields): TypeFields => ({ opening, closing: {}, openSeconds: 0 });

const textMessage = (random: Random, person: Person, profile: ProfileRecord, spam: boolean): Fields => {
  const { tracking_number, phone_name, line_type } = callFields(random, person, profile, spam).opening;
  return { message: messageText(random, spam), tracking_number, caller_number: person.phone, phone_name, line_type };
};

const transaction = (random: Random): Fields => {
  const sales_value = (2000 + random.whole(90_000)) / 100;
  const tax = Math.round(sales_value * 8.25) / 100;
  return {
    transaction_id: `T-${random.hex(8)}`,
    transaction_tax: tax,
    transaction_shipping: random.pick([0, 4.95, 9.5]),
    sales_value,
    quotable: 'Yes',
  };
};

/** What a lead carries because of its type (contract 6.2). */
export const typeFields = (
  random: Random,
  type: LeadTypeWord,
  person: Person,
  profile: ProfileRecord,
  spam: boolean,
): TypeFields => {
  switch (type) {
    case 'phone_call': {
      const call = callFields(random, person, profile, spam);
      return { opening: call.opening, closing: call.closing, openSeconds: Math.max(1, call.seconds) };
    }
    case 'web_form':
      return atOnce(formFields(random, person, spam));
    case 'chat':
      return { opening: chatFields(random, person, spam), closing: {}, openSeconds: 60 + random.whole(900) };
    case 'text_message':
      return atOnce(textMessage(random, person, profile, spam));
    case 'transaction':
      return atOnce(transaction(random));
    case 'event':
      return atOnce({
        event_category: 'Engagement',
        event_action: 'Click',
        event_label: random.pick(['Call button', 'Coupon', 'Chat opened']),
      });
    case 'email':
      return atOnce({
        sender_name: person.name,
        email_subject: random.pick(['Question', 'Request for an estimate', 'Re: your visit']),
        email_message: messageText(random, spam),
      });
    case 'appointment':
    case 'other':
      return atOnce({});
  }
};
