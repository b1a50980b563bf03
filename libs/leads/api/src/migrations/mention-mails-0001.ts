import { SqlMigration } from '@leadweave/persistence';

/**
 * A mail can tell of a mention: of the note, and of the lead on which it was written. A person is told of one note once,
 * however often it is edited. Processes of the version before do not send such a mail, they cancel it.
 */
export class MentionMails0001 extends SqlMigration {
  readonly name = 'MentionMails2026112601201';
  readonly statements = [
    `alter table notification_send
       add column lead_id uuid,
       add column note_id uuid,
       add foreign key (brand_id, lead_id) references lead (brand_id, id) on delete cascade,
       add foreign key (brand_id, note_id) references note (brand_id, id) on delete cascade,
       drop constraint notification_send_kind_check,
       add constraint notification_send_kind_check check (kind in ('immediate', 'digest', 'test', 'mention')),
       add constraint notification_send_mention_check
         check ((kind = 'mention') = (note_id is not null) and (note_id is null) = (lead_id is null))`,
    'create unique index notification_send_note on notification_send (brand_id, note_id, user_id) where note_id is not null',
    'create index notification_send_lead on notification_send (brand_id, lead_id) where lead_id is not null',
  ];
}
