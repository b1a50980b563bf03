import { type LeadDetail } from '../leads-api.js';
import { type SamePersonList } from './lead-detail-api.js';

/** "3 earlier leads from this person", "2 earlier and 1 later lead from this person". */
export function samePersonHeading({ occurredAt }: Pick<LeadDetail, 'occurredAt'>, list: SamePersonList): string {
  const later = list.data.filter((other) => other.occurredAt > occurredAt).length;
  const earlier = list.data.length - later;
  const many = list.nextCursor ? '+' : '';
  const parts = [earlier > 0 && `${earlier}${many} earlier`, later > 0 && `${later} later`].filter(Boolean);
  const last = later > 0 ? later : earlier;
  return `${parts.join(' and ')} ${last === 1 && !many ? 'lead' : 'leads'} from this person`;
}
