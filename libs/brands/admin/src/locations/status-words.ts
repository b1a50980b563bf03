import { mdiCalendarClockOutline, mdiDoorClosed, mdiProgressWrench } from '@mdi/js';
import { type Tone } from '@leadweave/ui';
import { type LocationStatus } from '../brands-api.js';

const words: Readonly<Record<LocationStatus, { label: string; tone: Tone; icon?: string }>> = {
  active: { label: 'Active', tone: 'positive' },
  onboarding: { label: 'Onboarding', tone: 'info', icon: mdiProgressWrench },
  coming_soon: { label: 'Coming Soon', tone: 'copper', icon: mdiCalendarClockOutline },
  closed: { label: 'Closed', tone: 'neutral', icon: mdiDoorClosed },
};

/** Where a location stands in its life, as it reads on the pill. */
export const statusWords = (status: LocationStatus) => words[status];

/** The same as entries of a select. */
export const statusOptions = Object.entries(words).map(([value, { label }]) => ({ value, label }));
