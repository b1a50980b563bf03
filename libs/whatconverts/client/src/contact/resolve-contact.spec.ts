import { leadFromWire } from '../mapping/lead-from-wire.js';
import { aWireLead } from '../testing-fixtures/a-wire-lead.js';
import { resolveContact, type ResolvedContact } from './resolve-contact.js';

const contactOf = (fields: Record<string, unknown>, defaultRegion?: string): ResolvedContact => {
  const row = leadFromWire(aWireLead(fields), { defaultRegion });
  if (row.kind !== 'lead') throw new Error(row.reason);
  return resolveContact(row.lead, defaultRegion);
};

describe('resolveContact', () => {
  const everywhere = {
    field_mappings: {
      'Company Name': 'Mapped Co',
      'Contact Person': 'Mapped Person',
      Email: 'mapped@example.com',
      'Phone Number': '(704) 555-0101',
    },
    contact_name: 'Card Person',
    contact_company_name: 'Card Co',
    contact_email_address: 'card@example.com',
    contact_phone_number: '+17045550102',
    email_address: 'lead@example.com',
    phone_number: '+17045550103',
    caller_number: '+17045550104',
    sender_name: 'Sender',
    additional_fields: {
      'Full Name*': 'Form Person',
      'E-mail': 'form@example.com',
      'Phone:': '+17045550105',
      Company: 'Form Co',
      Message: 'Hello',
    },
    country: 'US',
  };
  const without = (...keys: string[]): Record<string, unknown> =>
    Object.fromEntries(Object.entries(everywhere).filter(([key]) => !keys.includes(key)));

  it('takes fields the account mapped before everything', () => {
    expect(contactOf(everywhere)).toEqual({
      name: { value: 'Mapped Person', origin: 'mapped-field' },
      company: { value: 'Mapped Co', origin: 'mapped-field' },
      email: { value: 'mapped@example.com', origin: 'mapped-field' },
      phone: { value: { raw: '(704) 555-0101', e164: '+17045550101' }, origin: 'mapped-field' },
      message: { value: 'Hello', origin: 'form-field' },
    });
  });

  it('takes the contact card next', () => {
    const contact = contactOf(without('field_mappings'));
    expect([contact.name?.value, contact.company?.value, contact.email?.value, contact.phone?.value.raw]).toEqual([
      'Card Person',
      'Card Co',
      'card@example.com',
      '+17045550102',
    ]);
  });

  it("takes the lead's own address and number, and the sender, next", () => {
    const contact = contactOf(
      without(
        'field_mappings',
        'contact_name',
        'contact_company_name',
        'contact_email_address',
        'contact_phone_number',
      ),
    );
    expect([contact.name?.value, contact.company?.value, contact.email?.value, contact.phone?.value.raw]).toEqual([
      'Sender',
      'Form Co',
      'lead@example.com',
      '+17045550103',
    ]);
  });

  it("takes the caller's number before the form's", () => {
    expect(
      contactOf({ caller_number: '+17045550104', additional_fields: { Phone: '+17045550105' } }).phone,
    ).toMatchObject({ origin: 'caller-number' });
  });

  it('searches the form at last, whatever its punctuation', () => {
    const contact = contactOf({ additional_fields: everywhere.additional_fields });
    expect([contact.name?.value, contact.email?.value, contact.phone?.value.e164]).toEqual([
      'Form Person',
      'form@example.com',
      '+17045550105',
    ]);
  });

  it('joins first and last name', () => {
    expect(contactOf({ additional_fields: { 'Last Name*': 'Sample', 'First Name*': 'Jordan' } }).name?.value).toBe(
      'Jordan Sample',
    );
  });

  it('never takes the caller ID for a name', () => {
    expect(contactOf({ caller_name: 'WIRELESS CALLER' }).name).toBeUndefined();
  });

  it.each(['email_hp', 'Honeypot Email', 'Email (leave blank)', 'Phone - do not fill', 'constructor'])(
    'skips the label %s',
    (label) => {
      expect(contactOf({ additional_fields: { [label]: 'robot@example.com' } })).toEqual({});
    },
  );

  it('takes only an address for an e-mail', () => {
    expect(contactOf({ additional_fields: { Email: 'please do', 'Your Email': 'jo@example.com' } }).email?.value).toBe(
      'jo@example.com',
    );
  });

  it('shows the message of e-mails and text messages before the form', () => {
    expect(contactOf({ email_message: 'mail', message: 'text' }).message?.value).toBe('mail');
    expect(contactOf({ message: 'text', additional_fields: { Message: 'form' } }).message?.value).toBe('text');
  });
});
