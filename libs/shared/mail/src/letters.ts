import { secondsToWords } from '@leadweave/time';
import { mailFrom } from './letter.js';
import { type Mail } from './mailer.js';
import { oneLine } from './one-line.js';

/** What every mail with a personal link needs. */
export interface LinkFacts {
  readonly to: string;
  /** The personal link, on the configured public address. */
  readonly url: string;
  /** How long the link works. */
  readonly validSeconds: number;
}

/** Invites a person to a brand. */
export function invitationMail(facts: LinkFacts & { readonly brandName: string; readonly invitedBy: string }): Mail {
  const { brandName, invitedBy } = facts;
  return mailFrom({
    to: facts.to,
    subject: `You are invited to ${oneLine(brandName)} on Leadweave`,
    before: ['Hello,', `${oneLine(invitedBy)} invites you to see the leads of ${oneLine(brandName)} on Leadweave.`],
    link: { label: 'Accept the invitation', url: facts.url },
    after: [
      `The link works once, for ${secondsToWords(facts.validSeconds)}.`,
      'If you do not expect it, ignore this mail.',
    ],
  });
}

/** Lets a person choose a new password. */
export function passwordResetMail(facts: LinkFacts): Mail {
  return mailFrom({
    to: facts.to,
    subject: 'Choose a new Leadweave password',
    before: ['Hello,', 'somebody, probably you, asked for a new password for this address.'],
    link: { label: 'Choose a new password', url: facts.url },
    after: [
      `The link works once, for ${secondsToWords(facts.validSeconds)}.`,
      'If it was not you, ignore this mail; your password stays as it is.',
    ],
  });
}

/** Lets a person prove that an address is theirs. */
export function verifyAddressMail(facts: LinkFacts): Mail {
  return mailFrom({
    to: facts.to,
    subject: 'Confirm your e-mail address for Leadweave',
    before: ['Hello,', 'please confirm that this address is yours.'],
    link: { label: 'Confirm the address', url: facts.url },
    after: [`The link works once, for ${secondsToWords(facts.validSeconds)}.`, 'If it was not you, ignore this mail.'],
  });
}

/** Tells a brand admin of webhooks that do not arrive. */
export function endpointMail(facts: {
  readonly to: string;
  /** The page that shows the endpoints. */
  readonly url: string;
  readonly brandName: string;
  /** Of the receiver. */
  readonly host: string;
  /** Failed for a day, paused after five days of failures, or stopped because the receiver said that it is gone. */
  readonly notice: 'warned' | 'failing' | 'gone';
}): Mail {
  const [brandName, host] = [oneLine(facts.brandName), oneLine(facts.host)];
  const { subject, sentence } = endpointNotices[facts.notice];
  return mailFrom({
    to: facts.to,
    subject: `Webhooks to ${host} ${subject}`,
    before: ['Hello,', `${host} ${sentence}`, `It belongs to ${brandName}.`],
    link: { label: 'See its deliveries', url: facts.url },
    after: [
      'Nothing is thrown away: events wait for 30 days. "Resume and replay since" sends what was missed once the receiver works.',
    ],
  });
}

const endpointNotices = {
  warned: {
    subject: 'have failed for a day',
    sentence: 'has not accepted a single webhook for 24 hours. We keep trying, and pause it after five days.',
  },
  failing: {
    subject: 'are paused',
    sentence: 'has not accepted a single webhook for five days, so we have stopped trying.',
  },
  gone: {
    subject: 'have stopped',
    sentence: 'answered that it is gone (410), so we have stopped at once.',
  },
} as const;

/** Tells a brand admin of a connection to Salesforce that needs a person. */
export function salesforceMail(facts: {
  readonly to: string;
  /** The page that shows the connection. */
  readonly url: string;
  readonly brandName: string;
  /** Of the org. */
  readonly host: string;
  /** Somebody has to sign in again, or an administrator of the org has to let us in. */
  readonly notice: 'sign-in' | 'blocked';
}): Mail {
  const [brandName, host] = [oneLine(facts.brandName), oneLine(facts.host)];
  const { subject, sentences, link } = salesforceNotices[facts.notice];
  return mailFrom({
    to: facts.to,
    subject: `${subject} for ${brandName}`,
    before: ['Hello,', `${host} no longer accepts our connection.`, ...sentences],
    link: { label: link, url: facts.url },
    after: ['Nothing is lost: leads and changes wait, and go out once the connection works again.'],
  });
}

const salesforceNotices = {
  'sign-in': {
    subject: 'Salesforce asks to sign in again',
    sentences: ['The approval was revoked, was not used for a month, or the user who gave it was deactivated.'],
    link: 'Sign in to Salesforce',
  },
  blocked: {
    subject: 'Salesforce refuses the connection',
    sentences: [
      'A policy of the org refuses the app or calls by API. An administrator of Salesforce has to allow it for the connected user; we try again every hour.',
    ],
    link: 'See what to do',
  },
} as const;

/** Tells a brand admin what needs a person. */
export function alertsMail(facts: {
  readonly to: string;
  /** The page that shows the alerts. */
  readonly url: string;
  readonly brandName: string;
  /** One sentence for each alert. */
  readonly lines: readonly string[];
}): Mail {
  const { to, url, brandName, lines } = facts;
  const what = lines.length === 1 ? 'Something needs' : `${lines.length} things need`;
  return mailFrom({
    to,
    subject: `${what} your attention at ${oneLine(brandName)}`,
    before: ['Hello,', ...lines.map(oneLine)],
    link: { label: 'See what to do', url },
    after: ['An alert closes itself when its cause is gone. You get at most one mail a day about each cause.'],
  });
}
