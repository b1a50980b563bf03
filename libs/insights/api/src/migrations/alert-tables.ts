import { brandTable } from '@leadweave/persistence';
import { alertKinds } from '../alerts/alert-kind.js';

const list = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/**
 * Something that needs a person, raised once for each cause and closed when it is over. `subject` names the cause within
 * its kind: a location, a location and type, a connection, a reason. Facts are figures and ids, never contact data.
 */
const alert = [
  `create table alert (
     brand_id uuid not null,
     id uuid not null,
     kind text not null check (kind in (${list(alertKinds)})),
     subject text not null,
     location_id uuid,
     state text not null check (state in (${list(['open', 'acknowledged', 'muted', 'closed'])})),
     urgency text not null check (urgency in (${list(['failing', 'warning'])})),
     facts jsonb not null,
     opened_at timestamptz(3) not null,
     seen_at timestamptz(3) not null,
     muted_until timestamptz(3),
     decided_by text,
     decided_at timestamptz(3),
     closed_at timestamptz(3),
     closed_because text,
     mailed_at timestamptz(3),
     version integer not null default 1,
     primary key (brand_id, id),
     foreign key (brand_id, location_id) references location (brand_id, id),
     check ((state = 'closed') = (closed_at is not null)),
     check ((state = 'muted') = (muted_until is not null))
   )`,
  `create unique index alert_one_open on alert (brand_id, kind, subject) where state <> 'closed'`,
  'create index alert_history on alert (brand_id, opened_at desc, id desc)',
  `create index alert_by_cause on alert (brand_id, kind, subject, opened_at desc)`,
  ...brandTable('alert', { locationColumn: 'location_id' }),
];

export const alertStatements = alert;
