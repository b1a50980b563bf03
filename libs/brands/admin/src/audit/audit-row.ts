import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type Schema } from '@leadweave/api-client';
import { RelativeTime } from '@leadweave/ui';
import { actionText, detailLines } from './audit-words.js';

/** One entry of the audit record. The person's name narrows the list to that person. */
@Component({
  selector: 'tr[lw-audit-row]',
  imports: [MatButton, RelativeTime],
  template: `
    @let entry = this.entry();
    <td data-label="When"><lw-relative-time [at]="entry.occurredAt" /></td>
    <td data-label="Who">
      <div class="who">
        @if (entry.actor.id; as id) {
          <button
            matButton
            class="person"
            type="button"
            [attr.aria-label]="'Only changes by ' + entry.actor.name"
            (click)="personChosen.emit(id)"
          >
            {{ entry.actor.name }}
          </button>
        } @else {
          <span>{{ entry.actor.name }}</span>
        }
        @if (entry.actor.address; as address) {
          <small class="lw-figures">{{ address }}</small>
        }
      </div>
    </td>
    <td data-label="What">{{ text() }}</td>
    <td data-label="Details">
      @for (line of lines(); track line.name) {
        <span class="line"
          ><span class="name">{{ line.name }}</span> {{ line.value }}</span
        >
      } @empty {
        <span class="lw-muted">{{ entry.subject.kind }}</span>
      }
    </td>
  `,
  styles: `
    .person {
      margin-inline-start: -0.75rem;
      text-align: start;
    }
    .who {
      display: grid;
      justify-items: start;
    }
    small {
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
    /* In a card the values stand at its end. */
    @media (max-width: 37.49rem) {
      .who {
        justify-items: end;
      }
      .person {
        margin-inline: 0 -0.75rem;
      }
    }
    .line {
      display: block;
      overflow-wrap: anywhere;
    }
    .name {
      color: var(--lw-text-muted);
    }
  `,
})
export class AuditRow {
  readonly entry = input.required<Schema<'AuditEntryDto'>>();

  /** The list is to show this person's changes only. */
  readonly personChosen = output<string>();

  protected readonly text = computed(() => actionText(this.entry().action));
  protected readonly lines = computed(() => detailLines(this.entry().details));
}
