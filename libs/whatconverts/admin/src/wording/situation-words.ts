import { mdiCloseCircleOutline, mdiKeyAlertOutline, mdiPauseCircleOutline, mdiProgressWrench } from '@mdi/js';
import { type Tone } from '@leadweave/ui';
import { type Situation } from '../whatconverts-api.js';

/** A state in a word, with its tone and, where the tone's own does not fit, its drawing. */
export interface StateWords {
  readonly label: string;
  readonly tone: Tone;
  readonly icon?: string;
}

const words: Readonly<Record<Situation, StateWords>> = {
  not_connected: { label: 'Not connected', tone: 'neutral' },
  setting_up: { label: 'Setting up', tone: 'info', icon: mdiProgressWrench },
  active: { label: 'Active', tone: 'positive' },
  warnings: { label: 'Needs attention', tone: 'warning' },
  failing: { label: 'Failing', tone: 'negative', icon: mdiCloseCircleOutline },
  credentials_rejected: { label: 'Credentials rejected', tone: 'negative', icon: mdiKeyAlertOutline },
  paused: { label: 'Paused', tone: 'warning', icon: mdiPauseCircleOutline },
};

/** How a situation reads on the pill. */
export function situationWords(situation: Situation): StateWords {
  return words[situation];
}
