import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { Announcer, Avatar, Confirm, RelativeTime, Skeleton, UndoBar } from '@leadweave/ui';
import { CurrentMember } from '../member/current-member.js';
import { LeadDetailApi, type Note, type NoteList, type NoteText, detailAddresses } from './lead-detail-api.js';
import { NoteForm } from './note-form.js';

/** What people wrote about the lead, newest first. */
@Component({
  selector: 'lw-notes-section',
  imports: [Avatar, MatButton, NoteForm, RelativeTime, Skeleton],
  template: `
    <section class="lw-card" aria-labelledby="notes-title">
      <h3 class="lw-card-title" id="notes-title">Notes</h3>
      @if (member.mayJudge()) {
        <lw-note-form #composer [leadId]="leadId()" [busy]="busy()" (written)="write($event)" />
      }
      @if (first.error()) {
        <p class="lw-muted">
          The notes could not be loaded. <button matButton type="button" (click)="first.reload()">Try again</button>
        </p>
      } @else if (!first.hasValue()) {
        <lw-skeleton [count]="2" height="2rem" label="Loading the notes" />
      } @else if (notes().length > 0) {
        <ul>
          @for (note of notes(); track note.id) {
            <li>
              <lw-avatar [name]="note.authorName ?? note.author" />
              <div class="note">
                <p class="lw-muted">
                  <strong>{{ note.author }}</strong>
                  <lw-relative-time [at]="note.createdAt" [timeZone]="timeZone()" />
                  @if (note.editedAt) {
                    <span>· edited</span>
                  }
                  @if (note.leadId !== leadId()) {
                    <span>· written before this lead was paired</span>
                  }
                </p>
                @if (editing() === note.id) {
                  <lw-note-form
                    label="Edit note"
                    action="Save note"
                    [leadId]="leadId()"
                    [busy]="busy()"
                    [initial]="note"
                    [cancellable]="true"
                    (written)="edit(note, $event)"
                    (cancelled)="editing.set(undefined)"
                  />
                } @else {
                  <p class="text">{{ note.text }}</p>
                  @if (note.mine || member.isAdmin()) {
                    <p class="acts">
                      @if (note.mine) {
                        <button matButton type="button" (click)="editing.set(note.id)">Edit</button>
                      }
                      <button matButton type="button" (click)="remove(note)">Remove</button>
                    </p>
                  }
                }
              </div>
            </li>
          }
        </ul>
        @if (cursor()) {
          <div>
            <button matButton="outlined" type="button" [disabled]="reading()" (click)="readOn()">
              Show earlier notes
            </button>
          </div>
        }
      } @else if (!member.mayJudge()) {
        <p class="lw-muted">Nobody has written a note on this lead.</p>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: grid;
      gap: var(--lw-space-4);
    }
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--lw-space-3);
      font: var(--lw-type-small);
    }
    strong {
      color: var(--lw-text);
      font-weight: 580;
    }
    .note {
      display: grid;
      gap: var(--lw-space-1);
    }
    .note > .lw-muted {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--lw-space-2);
    }
    .text {
      font: var(--lw-type-body);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .acts {
      display: flex;
      margin-inline-start: calc(-1 * var(--lw-space-3));
    }
  `,
})
export class NotesSection {
  readonly leadId = input.required<string>();
  readonly timeZone = input<string>();

  /** Rises when the lead changed, so that notes of others show. */
  readonly version = input(0);

  /** The lead is in another version now. */
  readonly changed = output();

  private readonly api = inject(LeadDetailApi);
  private readonly bar = inject(UndoBar);
  private readonly announcer = inject(Announcer);
  private readonly confirm = inject(Confirm);
  protected readonly member = inject(CurrentMember);
  private readonly composer = viewChild<NoteForm>('composer');
  protected readonly first = httpResource<NoteList>(() => {
    this.version();
    return detailAddresses.notes(this.leadId());
  });
  private readonly list = linkedSignal<NoteList | undefined, NoteList>({
    source: () => (this.first.hasValue() ? this.first.value() : undefined),
    computation: (read, previous) => read ?? previous?.value ?? { data: [], nextCursor: null },
  });
  protected readonly busy = signal(false);
  protected readonly reading = signal(false);
  protected readonly editing = linkedSignal<string, string | undefined>({
    source: this.leadId,
    computation: () => undefined,
  });
  protected readonly cursor = computed(() => this.list().nextCursor);
  protected readonly notes = computed(() =>
    this.list().data.map((note) => ({
      ...note,
      mine: note.authorId === this.member.userId(),
      author: note.authorId === this.member.userId() ? 'You' : (note.authorName ?? 'A former colleague'),
    })),
  );

  /** Begins a new note. */
  focus(): void {
    this.composer()?.focus();
  }

  protected async write(text: NoteText): Promise<void> {
    const leadId = this.leadId();
    const note = await this.attempt('The note was not kept.', () => this.api.writeNote(leadId, text));
    if (!note) return;
    this.composer()?.clear();
    this.list.update(({ data, nextCursor }) => ({ data: [note, ...data], nextCursor }));
    this.announcer.announce('Note added, undo available');
    if ((await this.bar.offer('Note added')) === 'undone') await this.removeFrom(leadId, note);
  }

  protected async edit(note: Note, text: NoteText): Promise<void> {
    const edited = await this.attempt('The note stays as it was.', () =>
      this.api.editNote(this.leadId(), note.id, text),
    );
    if (!edited) return;
    this.editing.set(undefined);
    this.list.update(({ data, nextCursor }) => ({
      data: data.map((one) => (one.id === edited.id ? edited : one)),
      nextCursor,
    }));
    this.bar.notify('Note saved');
  }

  protected async remove(note: Note): Promise<void> {
    const confirmed = await this.confirm.ask({
      heading: 'Remove this note?',
      body: 'Its text is erased for everybody and cannot be brought back. The timeline keeps that there was a note.',
      confirmLabel: 'Remove note',
      dangerous: true,
    });
    if (confirmed) await this.removeFrom(this.leadId(), note);
  }

  protected async readOn(): Promise<void> {
    const cursor = this.cursor();
    if (!cursor) return;
    this.reading.set(true);
    try {
      const more = await this.api.moreNotes(this.leadId(), cursor);
      this.list.update(({ data }) => ({ data: [...data, ...more.data], nextCursor: more.nextCursor }));
    } finally {
      this.reading.set(false);
    }
  }

  private async removeFrom(leadId: string, note: Pick<Note, 'id'>): Promise<void> {
    const removed = await this.attempt('The note was not removed.', async () => {
      await this.api.removeNote(leadId, note.id);
      return true;
    });
    if (!removed) return;
    this.list.update(({ data, nextCursor }) => ({ data: data.filter(({ id }) => id !== note.id), nextCursor }));
    this.bar.notify('Note removed');
  }

  private async attempt<Result>(consequence: string, call: () => Promise<Result>): Promise<Result | undefined> {
    this.busy.set(true);
    try {
      const result = await call();
      this.changed.emit();
      return result;
    } catch (error) {
      // Refusals and lost connections: what was typed stays where it is.
      const { detail, title, errors } = problemOf(error);
      this.bar.notify(`${consequence} ${errors[0]?.message ?? detail ?? title}`);
      return undefined;
    } finally {
      this.busy.set(false);
    }
  }
}
