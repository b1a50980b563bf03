import { brandTable, SqlMigration } from '@leadweave/persistence';

/**
 * `lead_id` is the lead on which it was written and never changes: a lead shows its own notes and those of the leads that are
 * part of it, so that a split gives each its notes back. A removed note keeps its row and loses its text.
 */
const notes = [
  `create table note (
     brand_id uuid not null,
     id uuid not null,
     lead_id uuid not null,
     location_id uuid not null,
     author_id text not null,
     text text not null check (char_length(text) <= 5000),
     mentions text[] not null default '{}',
     created_at timestamptz(3) not null,
     edited_at timestamptz(3),
     deleted_at timestamptz(3),
     deleted_by text,
     primary key (brand_id, id),
     foreign key (brand_id, lead_id) references lead (brand_id, id),
     foreign key (brand_id, location_id) references location (brand_id, id),
     check ((deleted_at is null) = (deleted_by is null)),
     check ((deleted_at is null) = (text <> ''))
   )`,
  'create index note_by_lead on note (brand_id, lead_id, id desc) where deleted_at is null',
  'create index note_by_location on note (brand_id, location_id)',
  ...brandTable('note', { locationColumn: 'location_id' }),
];

/**
 * The leads of one person, newest first: by e-mail of the record that a lead stands on, by phone, and by an e-mail that a
 * person entered.
 */
const samePerson = [
  `create index source_record_person on source_record (brand_id, normalised_email, occurred_at desc, id desc)
   where normalised_email is not null and id = lead_id`,
  `create index lead_by_phone on lead (brand_id, phone_e164, occurred_at desc, id desc)
   where folded_into is null and phone_e164 is not null`,
  `create index lead_by_entered_email on lead (brand_id, lower(people->'edits'->'contact.email'->>'value'), occurred_at desc, id desc)
   where folded_into is null and people->'edits'->'contact.email'->>'value' is not null`,
];

/** A decision belongs to the location of its records, and is seen by those who see these. */
const decisions = [
  `create policy location_of_records on pairing_decision as restrictive
   using ((select app_all_locations()) or exists (
     select from source_record r where r.brand_id = pairing_decision.brand_id and r.id = pairing_decision.native_id))`,
];

/** Notes, the ways to the other leads of a person, and who sees people's decisions about pairs. */
export class Leads0003 extends SqlMigration {
  readonly name = 'Leads2026112600303';
  readonly statements = [...notes, ...samePerson, ...decisions];
}
