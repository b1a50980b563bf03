import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type OwnerChoice, SalesforceApi } from '../salesforce-api.js';
import { refusalText } from '../wording/refusal-text.js';

/** Finds queues and users of the org by their names. */
@Component({
  selector: 'lw-owner-search',
  imports: [MatButton],
  template: `
    <form (submit)="find($event)">
      <label class="lw-field">
        <span class="lw-label">Find a queue or user</span>
        <input
          type="search"
          autocomplete="off"
          maxlength="100"
          placeholder="Part of the name"
          [value]="search()"
          (input)="search.set(textOf($event))"
        />
      </label>
      <button matButton="outlined" type="submit" [disabled]="finding()">{{ finding() ? 'Finding…' : 'Find' }}</button>
    </form>
    <div role="status">
      @if (refusal(); as text) {
        <p>{{ text }}</p>
      } @else if (found(); as owners) {
        @if (owners.length === 0) {
          <p>Nobody with this name may own leads.</p>
        }
        <ul>
          @for (owner of owners; track owner.id) {
            <li>
              <button type="button" [attr.aria-pressed]="owner.id === chosen()" (click)="choose.emit(owner.id)">
                {{ owner.name }}
                <span class="lw-muted">{{ owner.type }}</span>
              </button>
            </li>
          }
        </ul>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-3);
      padding-block-start: var(--lw-space-3);
      padding-inline-start: var(--lw-space-8);
    }
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--lw-space-3);
    }
    .lw-field {
      flex: 1 1 12rem;
      max-inline-size: 20rem;
    }
    input {
      inline-size: 100%;
      block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-2);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li button {
      min-block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-3);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
      font: inherit;
      cursor: pointer;
    }
    li button[aria-pressed='true'] {
      border-color: var(--lw-text);
      font-weight: 560;
    }
  `,
})
export class OwnerSearch {
  /** Id of the owner that is chosen. */
  readonly chosen = input<string>();

  /** Id of the owner that was picked. */
  readonly choose = output<string>();

  private readonly api = inject(SalesforceApi);
  protected readonly search = signal('');
  protected readonly finding = signal(false);
  protected readonly found = signal<readonly OwnerChoice[] | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);

  protected textOf({ target }: Event): string {
    return (target as HTMLInputElement).value;
  }

  protected async find(event: Event): Promise<void> {
    event.preventDefault();
    this.finding.set(true);
    this.refusal.set(undefined);
    try {
      this.found.set(await this.api.findOwners(this.search().trim()));
    } catch (error) {
      this.refusal.set(refusalText(error));
    } finally {
      this.finding.set(false);
    }
  }
}
