import { type Tx } from '@leadweave/persistence';
import { dueAt } from '../notifications/due-at.js';
import { NotificationSendsRepository } from '../notifications/notification-sends.repository.js';
import { NotificationSettingsRepository } from '../notifications/notification-settings.repository.js';
import { type NoteRow } from './notes.repository.js';

/** Sees to it that people who are mentioned in a note hear of it. */
export class MentionMails {
  private readonly sends = new NotificationSendsRepository();
  private readonly settings = new NotificationSettingsRepository();

  /** Asks for a mail to everybody whom the note mentions but its author: after quiet hours, and once for each note. */
  async ask(tx: Tx, note: NoteRow, now: Date): Promise<void> {
    const userIds = note.mentions.filter((id) => id !== note.author_id);
    if (userIds.length === 0) return;
    const clocks = await this.settings.timesOf(tx, userIds);
    const people = userIds.map((userId) => {
      const times = clocks.get(userId);
      return { userId, dueAt: times ? dueAt('immediate', now, times) : now };
    });
    await this.sends.insertMentions(tx, { leadId: note.lead_id, noteId: note.id }, people, now);
  }
}
