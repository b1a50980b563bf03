import { type Access } from '@leadweave/access';
import { decodeCursor, encodeCursor, type PageQueryDto } from '@leadweave/http';
import { type Database, sanitizeText, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type Colleague, type Colleagues } from '../colleagues/colleagues.js';
import { announceLeads } from '../intake/announce-leads.js';
import { lockLead } from '../judging/lock-lead.js';
import { LeadsError } from '../leads-error.js';
import { LeadNewsRepository } from '../news/lead-news.repository.js';
import { type LeadReader } from '../reading/lead-reader.js';
import { type NoteDto, type NoteListDto, type NoteTextDto } from './note.dto.js';
import { MentionMails } from './mention-mails.js';
import { type NoteRow, NotesRepository, type WrittenNote } from './notes.repository.js';

const mostSuggested = 20;

/** What people write on leads. The log of the lead says that there is a note, never what it says. */
export class NotesService {
  private readonly notes = new NotesRepository();
  private readonly news = new LeadNewsRepository();
  private readonly mails = new MentionMails();

  constructor(
    private readonly database: Database,
    private readonly reader: LeadReader,
    private readonly colleagues: Colleagues,
    private readonly clock: Clock,
  ) {}

  /** @throws LeadsError `lead-not-found` */
  list({ brandId, scope }: Access, leadId: string, { limit, cursor }: PageQueryDto): Promise<NoteListDto> {
    const binding = { brandId, filter: { leadId }, sort: 'notes' };
    const [before] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    return this.database.inBrand(brandId, scope, async (tx) => {
      await this.reader.row(tx, leadId);
      const rows = await this.notes.list(tx, leadId, before, limit + 1);
      const shown = rows.slice(0, limit);
      const nextCursor = rows.length > limit ? encodeCursor([shown.at(-1)!.id], binding) : null;
      return { data: await this.dtos(tx, shown), nextCursor };
    });
  }

  /** @throws LeadsError `lead-not-found`, `lead-folded`, `mention-not-possible` */
  write({ brandId, scope, user }: Access, leadId: string, dto: NoteTextDto): Promise<NoteDto> {
    return this.database.inBrand(brandId, scope, async (tx) => {
      await lockLead(tx, leadId);
      const { location_id: locationId } = await this.reader.row(tx, leadId);
      const note = await this.notes.insert(
        tx,
        leadId,
        locationId,
        await this.written(tx, locationId, user.userId, dto),
      );
      await this.mails.ask(tx, note, this.clock());
      await this.tell(tx, leadId, user.userId, { before: null, after: note.id });
      return this.dto(tx, note);
    });
  }

  /** @throws LeadsError `lead-not-found`, `lead-folded`, `note-not-found`, `note-of-another`, `mention-not-possible` */
  edit({ brandId, scope, user }: Access, leadId: string, id: string, dto: NoteTextDto): Promise<NoteDto> {
    return this.database.inBrand(brandId, scope, async (tx) => {
      await lockLead(tx, leadId);
      const note = await this.lockNote(tx, leadId, id);
      if (note.author_id !== user.userId) throw ofAnother('edit');
      const written = await this.written(tx, note.location_id, user.userId, dto);
      if (written.text === note.text && written.mentions.join() === note.mentions.join()) return this.dto(tx, note);
      const edited = await this.notes.edit(tx, id, written);
      await this.mails.ask(tx, edited, this.clock());
      await this.tell(tx, leadId, user.userId, { before: id, after: id });
      return this.dto(tx, edited);
    });
  }

  /** @throws LeadsError `lead-not-found`, `lead-folded`, `note-not-found`, `note-of-another` */
  remove({ brandId, scope, user, role }: Access, leadId: string, id: string): Promise<void> {
    return this.database.inBrand(brandId, scope, async (tx) => {
      await lockLead(tx, leadId);
      const note = await this.lockNote(tx, leadId, id);
      if (note.author_id !== user.userId && role !== 'brand_admin') throw ofAnother('remove');
      await this.notes.remove(tx, id, user.userId, this.clock());
      await this.tell(tx, leadId, user.userId, { before: id, after: null });
    });
  }

  /** Members who may see the lead, and so may be mentioned. @throws LeadsError `lead-not-found` */
  whoSee({ brandId, scope }: Access, leadId: string, startsWith: string | undefined): Promise<Colleague[]> {
    return this.database.inBrand(brandId, scope, async (tx) => {
      const { location_id: locationId } = await this.reader.row(tx, leadId);
      return this.colleagues.whoSee(tx, locationId, { startsWith, limit: mostSuggested });
    });
  }

  private async written(
    tx: Tx,
    locationId: string,
    by: string,
    { text, mentions = [] }: NoteTextDto,
  ): Promise<WrittenNote> {
    const mentioned = [...new Set(mentions)];
    const able = mentioned.length > 0 ? await this.colleagues.whoSee(tx, locationId, limitedTo(mentioned)) : [];
    if (able.length < mentioned.length) {
      throw new LeadsError('mention-not-possible', 'Only members who may see the lead can be mentioned.');
    }
    return { text: sanitizeText(text), mentions: mentioned, by, at: this.clock() };
  }

  private async tell(tx: Tx, leadId: string, by: string, note: { before: string | null; after: string | null }) {
    await this.news.append(tx, { leadId, kind: 'noted', by, at: this.clock(), changed: { note } });
    await announceLeads(tx);
  }

  private async lockNote(tx: Tx, leadId: string, id: string): Promise<NoteRow> {
    const note = await this.notes.lock(tx, leadId, id);
    if (!note) throw new LeadsError('note-not-found', 'There is no such note on this lead');
    return note;
  }

  private async dto(tx: Tx, row: NoteRow): Promise<NoteDto> {
    const [dto] = await this.dtos(tx, [row]);
    return dto!;
  }

  private async dtos(tx: Tx, rows: readonly NoteRow[]): Promise<NoteDto[]> {
    const names = await this.reader.names(
      tx,
      rows.flatMap(({ author_id, mentions }) => [author_id, ...mentions]),
    );
    return rows.map((row) => ({
      id: row.id,
      leadId: row.lead_id,
      authorId: row.author_id,
      authorName: names.get(row.author_id) ?? null,
      text: row.text,
      mentions: row.mentions.map((id) => ({ id, name: names.get(id) ?? '' })),
      createdAt: row.created_at.toISOString(),
      editedAt: row.edited_at?.toISOString() ?? null,
    }));
  }
}

function limitedTo(ids: readonly string[]) {
  return { ids, limit: ids.length };
}

function ofAnother(verb: string): LeadsError {
  return new LeadsError('note-of-another', `Only its author may ${verb} this note.`);
}
