import {
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Announcer } from '@leadweave/ui';
import { type Colleague, LeadDetailApi, type NoteText } from './lead-detail-api.js';
import { type TypedMention, mentionAt, mentionedIn, withMention } from './mention-at.js';

let forms = 0;

/** Where a note is written. `@` offers the colleagues who may see the lead; Ctrl or Cmd with Enter keeps the note. */
@Component({
  selector: 'lw-note-form',
  imports: [MatButton],
  template: `
    <label class="lw-label" [attr.for]="id">{{ label() }}</label>
    <textarea
      #field
      rows="3"
      maxlength="5000"
      placeholder="What should the next person know? @ mentions a colleague, who gets a mail."
      aria-autocomplete="list"
      [id]="id"
      [value]="text()"
      [attr.aria-controls]="suggestions().length > 0 ? id + '-people' : null"
      [attr.aria-activedescendant]="suggestions().length > 0 ? id + '-person-' + active() : null"
      (input)="typed()"
      (keydown)="press($event)"
      (blur)="suggestions.set([])"
    ></textarea>
    @if (suggestions().length > 0) {
      <ul role="listbox" aria-label="Colleagues who may see this lead" [id]="id + '-people'">
        @for (person of suggestions(); track person.id; let index = $index) {
          <li
            role="option"
            [id]="id + '-person-' + index"
            [attr.aria-selected]="index === active()"
            (pointerdown)="choose($event, person)"
          >
            {{ person.name }}
          </li>
        }
      </ul>
    }
    <div class="actions">
      <button matButton="filled" type="button" [disabled]="!text().trim() || busy()" (click)="keep()">
        {{ action() }}
      </button>
      @if (cancellable()) {
        <button matButton type="button" (click)="cancelled.emit()">Cancel</button>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-2);
    }
    textarea {
      inline-size: 100%;
      padding: var(--lw-space-2) var(--lw-space-3);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface);
      font: var(--lw-type-body);
      resize: vertical;
    }
    textarea::placeholder {
      color: var(--lw-text-muted);
    }
    ul {
      display: grid;
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      overflow: hidden;
    }
    li {
      padding: var(--lw-space-2) var(--lw-space-3);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    li:hover,
    li[aria-selected='true'] {
      background: var(--lw-selected);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-2);
    }
  `,
})
export class NoteForm {
  readonly leadId = input.required<string>();
  readonly label = input('New note');
  readonly action = input('Add note');
  readonly cancellable = input(false);
  readonly busy = input(false);

  /** What stands in the field at first, with whom it mentions. */
  readonly initial = input<{ readonly text: string; readonly mentions: readonly Colleague[] }>({
    text: '',
    mentions: [],
  });

  readonly written = output<NoteText>();
  readonly cancelled = output();

  private readonly api = inject(LeadDetailApi);
  private readonly announcer = inject(Announcer);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly id = `lw-note-${(forms += 1)}`;
  protected readonly text = linkedSignal(() => this.initial().text);
  private readonly chosen = linkedSignal(() => this.initial().mentions);
  protected readonly suggestions = signal<readonly Colleague[]>([]);
  private readonly place = signal(0);
  protected readonly active = computed(() => Math.min(this.place(), this.suggestions().length - 1));

  focus(): void {
    this.field().nativeElement.focus();
  }

  clear(): void {
    this.text.set('');
    this.chosen.set([]);
  }

  protected typed(): void {
    this.text.set(this.field().nativeElement.value);
    void this.suggest();
  }

  protected press(event: KeyboardEvent): void {
    if (this.suggestions().length > 0 && this.pressInList(event)) return event.preventDefault();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return this.keep();
    if (event.key !== 'Escape') return;
    // Escape closes the topmost layer: a list, an edited note, or the way out of the field.
    event.stopPropagation();
    if (this.cancellable()) this.cancelled.emit();
    else this.field().nativeElement.blur();
  }

  protected choose(event: Event, person: Colleague): void {
    // The focus stays in the text.
    event.preventDefault();
    this.insert(person);
  }

  protected keep(): void {
    const text = this.text().trim();
    if (text && !this.busy()) this.written.emit({ text, mentions: mentionedIn(text, this.chosen()) });
  }

  /** Whether the key was for the list of colleagues. */
  private pressInList({ key }: KeyboardEvent): boolean {
    const { length } = this.suggestions();
    if (key === 'ArrowDown') this.place.set((this.active() + 1) % length);
    else if (key === 'ArrowUp') this.place.set((this.active() + length - 1) % length);
    else if (key === 'Enter' || key === 'Tab') this.insert(this.suggestions()[this.active()]!);
    else if (key === 'Escape') this.suggestions.set([]);
    else return false;
    return true;
  }

  private insert(person: Colleague): void {
    const mention = this.mention();
    if (!mention) return;
    const field = this.field().nativeElement;
    const { text, caret } = withMention(field.value, mention, person.name);
    this.text.set(text);
    this.chosen.update((chosen) => [...chosen, person]);
    this.suggestions.set([]);
    field.value = text;
    field.setSelectionRange(caret, caret);
  }

  private mention(): TypedMention | undefined {
    const field = this.field().nativeElement;
    return mentionAt(field.value, field.selectionStart);
  }

  private async suggest(): Promise<void> {
    const mention = this.mention();
    if (!mention) return this.suggestions.set([]);
    try {
      const found = await this.api.colleagues(this.leadId(), mention.startsWith);
      // Typing went on meanwhile: a later answer follows.
      if (this.mention()?.startsWith !== mention.startsWith) return;
      this.place.set(0);
      this.suggestions.set(found.slice(0, 6));
      if (found.length > 0) this.announcer.announce(`${found.length} colleagues, arrows choose`);
    } catch {
      // Without suggestions the note can still be written.
      this.suggestions.set([]);
    }
  }
}
