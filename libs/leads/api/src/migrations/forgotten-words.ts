import { wordsOf } from './lead-words.js';

/**
 * A word of a lead whose text was emptied goes, unless another lead of the brand has it too: names and addresses of erased people
 * are words like all others. Runs as the owner, who alone may touch the words.
 */
const forget = `
create function forget_lead_words() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
begin
  if not exists (select from written where search_text = '') then return null; end if;
  delete from public.lead_word w
  using (select distinct was.brand_id, words.word
         from written l join replaced was on was.brand_id = l.brand_id and was.id = l.id
         cross join unnest(${wordsOf('was.search_text')}) as words (word)
         where l.search_text = '' and was.search_text <> '' and words.word is not null) as gone
  where w.brand_id = gone.brand_id and w.word = gone.word and not exists (
    select from public.lead other
    where other.brand_id = gone.brand_id and ${wordsOf('other.search_text')} && array[gone.word]);
  return null;
end $body$`;

export const forgottenWordsStatements = [
  forget,
  `create trigger lead_words_forgotten after update on lead
   referencing old table as replaced new table as written for each statement execute function forget_lead_words()`,
];
