import {
  mdiAlertCircle,
  mdiAlertOutline,
  mdiCheckCircleOutline,
  mdiCircleOutline,
  mdiInformationOutline,
  mdiStarFourPointsOutline,
} from '@mdi/js';

/** What a colour says. It never says it alone: an icon and a word stand beside it. */
export type Tone = 'neutral' | 'info' | 'positive' | 'warning' | 'negative' | 'copper';

/** The drawing that goes with a tone when a part has none of its own. */
export const toneIcons: Readonly<Record<Tone, string>> = {
  neutral: mdiCircleOutline,
  info: mdiInformationOutline,
  positive: mdiCheckCircleOutline,
  warning: mdiAlertOutline,
  negative: mdiAlertCircle,
  copper: mdiStarFourPointsOutline,
};
