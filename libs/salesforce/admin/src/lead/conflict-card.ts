import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { type Conflict, type ConflictAnswer } from '../salesforce-api.js';
import { conflictText } from '../wording/chain-words.js';

/** A choice that only a person can make: which record is this person, or none of them. */
@Component({
  selector: 'lw-conflict-card',
  imports: [MatButton, MatRadioButton, MatRadioGroup],
  template: `
    <h4 id="conflict-title">Who is this?</h4>
    <p>{{ text() }}</p>
    <mat-radio-group aria-labelledby="conflict-title" [value]="chosen()" (change)="chosen.set($event.value)">
      @for (candidate of conflict().candidates; track candidate.id) {
        <div class="candidate">
          <mat-radio-button [value]="candidate.id" [disabled]="!editable()">
            <span class="who">
              <strong>{{ candidate.name ?? candidate.id }}</strong>
              <span class="note">{{ factsOf(candidate) }}</span>
            </span>
          </mat-radio-button>
          <a target="_blank" rel="noreferrer" [href]="candidate.url"
            >Look<span class="lw-hidden-text"> at {{ candidate.name ?? candidate.id }} in Salesforce, new tab</span></a
          >
        </div>
      }
    </mat-radio-group>
    @if (editable()) {
      <div class="lw-form-actions">
        @if (may('link')) {
          <button matButton="filled" type="button" [disabled]="!chosen() || busy()" (click)="link()">
            This is the same person
          </button>
        }
        @if (may('create')) {
          <button matButton="outlined" type="button" [disabled]="busy()" (click)="answered.emit({ choice: 'create' })">
            Create it all the same
          </button>
        }
        @if (may('skip')) {
          <button matButton type="button" [disabled]="busy()" (click)="answered.emit({ choice: 'skip' })">
            Do not send it
          </button>
        }
      </div>
    } @else {
      <p class="note">A brand admin can choose.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-3);
      padding: var(--lw-space-4);
      border: 1px solid color-mix(in srgb, var(--lw-warning) 35%, transparent);
      border-radius: var(--lw-corner);
      background: color-mix(in srgb, var(--lw-warning-soft) 45%, transparent);
    }
    h4 {
      font: var(--lw-type-subheading);
    }
    mat-radio-group {
      display: grid;
      gap: var(--lw-space-2);
    }
    .candidate {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 var(--lw-space-3);
    }
    .who {
      display: grid;
      overflow-wrap: anywhere;
    }
    strong {
      font-weight: 560;
    }
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'conflict-title' },
})
export class ConflictCard {
  readonly conflict = input.required<Conflict>();
  readonly editable = input(false);
  readonly busy = input(false);
  readonly answered = output<ConflictAnswer>();

  protected readonly chosen = signal<string | undefined>(undefined);
  protected readonly text = computed(() => conflictText(this.conflict()));

  protected may(choice: ConflictAnswer['choice']): boolean {
    return this.conflict().choices.includes(choice);
  }

  protected factsOf({ object, company, email, phone }: Conflict['candidates'][number]): string {
    return [object, company, email, phone].filter(Boolean).join(' · ');
  }

  protected link(): void {
    const recordId = this.chosen();
    if (recordId) this.answered.emit({ choice: 'link', recordId });
  }
}
