import { type Random } from '../world/random.js';

const NEEDS = [
  'the air conditioner blows warm air',
  'the kitchen drain is blocked',
  'the water heater leaks',
  'I would like an estimate for a new furnace',
  'a tap drips all night',
  'we need a yearly maintenance plan',
];
const WHEN = [
  'Tomorrow morning would be best.',
  'Please call after 5 pm.',
  'It is urgent.',
  'No hurry, any day next week.',
  'Weekends only, please.',
];
const SPAM = [
  'We can bring your web site to page one of every search engine.',
  'Exclusive offer for business owners, reply within the hour!',
  'Grow your followers by ten thousand overnight.',
];

/** What somebody writes into a form or a message. */
export const messageText = (random: Random, spam: boolean): string =>
  spam ? random.pick(SPAM) : `Hello, ${random.pick(NEEDS)}. ${random.pick(WHEN)}`;

/** A call as lines under speaker labels (contract 6.2). */
export const transcriptText = (random: Random, name: string, spam: boolean): string =>
  spam
    ? `Caller\n${random.pick(SPAM)}\nRecipient\nPlease take us off your list.`
    : `Recipient\nThank you for calling, how can I help?\nCaller\nHi, this is ${name}, ${random.pick(NEEDS)}.\nRecipient\nWe can send somebody. What time suits you?\nCaller\n${random.pick(WHEN)}`;

const SENTIMENTS = ['Positive', 'Neutral', 'Negative'];
const TOPICS = ['repair', 'estimate', 'maintenance', 'billing', 'scheduling'];

/** Keywords that were heard, e.g. `quote,repair`; often none. */
export const spottedKeywords = (random: Random): string =>
  random.chance(0.6)
    ? ''
    : [...new Set([random.pick(TOPICS), random.pick(['quote', 'price', 'appointment'])])].join(',');

/** The AI summary under its default keys (contract 6.1). */
export const analysisOf = (random: Random, spam: boolean): Record<string, string> => ({
  'Keyword Detection': random.pick(TOPICS),
  'Lead Summary': spam
    ? 'An unsolicited sales message.'
    : `The contact reports that ${random.pick(NEEDS)} and asks for a visit.`,
  'Intent Detection': spam ? 'Selling to the business' : 'Wants to book a service',
  'Sentiment Detection': random.pick(SENTIMENTS),
  'Topic Detection': [...new Set([random.pick(TOPICS), random.pick(TOPICS)])].join(','),
});
