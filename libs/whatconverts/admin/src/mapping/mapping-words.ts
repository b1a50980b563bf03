import { mdiAlertOctagonOutline, mdiHistory, mdiMapMarkerOffOutline } from '@mdi/js';
import { type Mapping } from '../whatconverts-api.js';
import { type StateWords } from '../wording/situation-words.js';

/** How the mapping of a location reads on its pill. */
export function mappingWords({ state, historyPercent }: Mapping): StateWords {
  switch (state) {
    case 'mapped':
      return { label: 'Mapped', tone: 'positive' };
    case 'loading_history':
      return { label: `Loading history ${historyPercent ?? 0} %`, tone: 'info', icon: mdiHistory };
    case 'profile_missing':
      return { label: 'Profile missing', tone: 'negative', icon: mdiAlertOctagonOutline };
    case 'unmapped':
      return { label: 'Not mapped', tone: 'warning', icon: mdiMapMarkerOffOutline };
  }
}
