import { type Random } from '../world/random.js';
import { type Person } from './person.js';
import { messageText } from './texts.js';

type Fields = Record<string, string>;

interface FormLayout {
  readonly share: number;
  readonly name: string;
  readonly fields: (person: Person, message: string) => Fields;
}

/** The forms of a simulated web site: labels differ, end in `*` or `:`, and anti-spam fields look real (§10). */
export const FORM_LAYOUTS: readonly FormLayout[] = [
  {
    share: 40,
    name: 'Contact Form',
    fields: (person, message) => ({
      'First Name*': person.firstName,
      'Last Name*': person.lastName,
      'Email*': person.email,
      'Phone*': person.phoneFormatted,
      'How can we help?': message,
    }),
  },
  {
    share: 25,
    name: 'Request a Quote',
    fields: (person, message) => ({
      'Name:': person.name,
      'Email:': person.email,
      'Phone:': person.phoneFormatted.replace(/[() ]+/g, '-').replace(/^-/, ''),
      'ZIP Code:': person.zip,
      'Message:': message,
      'Website (leave blank):': '',
    }),
  },
  {
    share: 20,
    name: 'Book Online',
    fields: (person, message) => ({
      full_name: person.name,
      email_address: person.email.toUpperCase(),
      phone: person.phone.slice(2),
      service: 'Repair',
      message,
      honeypot: '',
    }),
  },
  {
    share: 15,
    name: 'Form 04-28-2016',
    fields: (person, message) => ({
      'Your Name (required)': person.name,
      'Your E-mail': ` ${person.email}`,
      Comments: message,
    }),
  },
];

/** Fields of a form submission as typed by the visitor. */
export const formFields = (
  random: Random,
  person: Person,
  spam: boolean,
): { form_name: string; additional_fields: Fields } => {
  const layout = random.weighted(FORM_LAYOUTS);
  return { form_name: layout.name, additional_fields: layout.fields(person, messageText(random, spam)) };
};

/** What a visitor tells a chat before it starts. */
export const chatFields = (random: Random, person: Person, spam: boolean): { additional_fields: Fields } => ({
  additional_fields: {
    Name: person.name,
    Email: person.email,
    Phone: person.phoneFormatted,
    'Chat Transcript': `Visitor: ${messageText(random, spam)}\nAgent: Happy to help.`,
  },
});
