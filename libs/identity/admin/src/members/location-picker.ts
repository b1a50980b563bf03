import { Component, computed, input, model, signal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { SearchBox } from '@leadweave/ui';
import { type SessionLocation } from '../session/session.js';

const searchedFrom = 8;

/** Which locations a person or a key sees. */
@Component({
  selector: 'lw-location-picker',
  imports: [MatCheckbox, SearchBox],
  template: `
    <fieldset>
      <legend class="lw-label">Locations ({{ chosen().length }} of {{ locations().length }})</legend>
      @if (locations().length >= searchedFrom) {
        <lw-search-box label="Search locations" [(value)]="sought" />
      }
      <div class="list" tabindex="-1">
        @for (location of shown(); track location.id) {
          <mat-checkbox [checked]="chosen().includes(location.id)" (change)="choose(location.id, $event.checked)">{{
            location.name
          }}</mat-checkbox>
        } @empty {
          <p class="lw-muted">{{ sought() ? 'No location matches.' : 'Add locations first, under Settings.' }}</p>
        }
      </div>
      @if (wrong()) {
        <p class="wrong" role="alert">{{ wrongText() }}</p>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--lw-space-2);
    }
    .list {
      display: grid;
      max-block-size: 14rem;
      padding: var(--lw-space-1) var(--lw-space-2);
      overflow-y: auto;
      border: 1px solid var(--lw-line-strong);
      border-radius: var(--lw-corner);
    }
    .list p {
      padding: var(--lw-space-2);
    }
    .wrong {
      color: var(--lw-negative);
      font: var(--lw-type-small);
    }
  `,
})
export class LocationPicker {
  readonly locations = input.required<readonly SessionLocation[]>();

  /** Ids of the chosen locations. */
  readonly chosen = model.required<readonly string[]>();

  /** Whether to say that none is chosen. */
  readonly wrong = input(false);

  /** What is said then. */
  readonly wrongText = input('Choose at least one location; without one the person sees no leads.');

  protected readonly searchedFrom = searchedFrom;
  protected readonly sought = signal('');
  protected readonly shown = computed(() => {
    const sought = this.sought().toLocaleLowerCase();
    return this.locations().filter(({ name }) => name.toLocaleLowerCase().includes(sought));
  });

  protected choose(id: string, on: boolean): void {
    this.chosen.update((chosen) => (on ? [...chosen, id] : chosen.filter((one) => one !== id)));
  }
}
