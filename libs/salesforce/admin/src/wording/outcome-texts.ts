import { type Tone } from '@leadweave/ui';

/** What a person reads when the browser comes back from Salesforce. */
export interface OutcomeText {
  readonly tone: Tone;
  readonly text: string;
  /** What an administrator of Salesforce does, step by step. */
  readonly steps?: readonly string[];
}

const texts: Readonly<Record<string, OutcomeText>> = {
  connected: { tone: 'positive', text: 'Salesforce is connected. Nothing is sent yet: finish the set-up first.' },
  denied: {
    tone: 'warning',
    text: 'Access was not allowed in Salesforce, so nothing is connected. Try again and choose Allow.',
  },
  'not-installed': {
    tone: 'negative',
    text: 'Your org does not know Leadweave yet. Salesforce lets people sign in only to apps that an administrator has installed.',
    steps: [
      'Ask an administrator of Salesforce to open Setup → Connected Apps OAuth Usage.',
      'Find Leadweave in the list and choose Install.',
      'Come back here and connect again. An administrator can also connect it for you.',
    ],
  },
  'no-api': {
    tone: 'negative',
    text: 'This edition of Salesforce has no API, or your user may not use it.',
    steps: [
      'Enterprise, Unlimited and Developer editions have the API; for Professional it can be bought.',
      'If your edition has it, ask an administrator to give your user the permission “API Enabled”.',
    ],
  },
  'other-org': {
    tone: 'warning',
    text: 'You signed in to another org than the one that was connected before. Its records know nothing of your leads.',
  },
  expired: { tone: 'warning', text: 'The sign-in took longer than 10 minutes. Start it again.' },
  ended: { tone: 'warning', text: 'Your sign-in here had ended. Connect once more.' },
  failed: { tone: 'negative', text: 'Salesforce could not be connected. Nothing was changed; try again in a moment.' },
};

/** The text for the outcome that stands in the page's address; undefined for anything else. */
export function outcomeText(outcome: string | undefined): OutcomeText | undefined {
  return outcome !== undefined && Object.hasOwn(texts, outcome) ? texts[outcome] : undefined;
}
