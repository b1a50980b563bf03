import { Component, inject, input, output, signal } from '@angular/core';
import { type OwnerChoice, SalesforceApi } from '../salesforce-api.js';
import { AskForm } from './ask-form.js';

/** Finds queues and users of the org by their names. */
@Component({
  selector: 'lw-owner-search',
  imports: [AskForm],
  template: `
    <lw-ask-form
      label="Find a queue or user"
      placeholder="Part of the name"
      action="Find"
      actionUnderWay="Finding…"
      [maxLength]="100"
      [ask]="find"
    >
      @if (found(); as owners) {
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
    </lw-ask-form>
  `,
  styles: `
    :host {
      display: block;
      padding-block-start: var(--lw-space-3);
      padding-inline-start: var(--lw-space-8);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-2);
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
  protected readonly found = signal<readonly OwnerChoice[] | undefined>(undefined);

  protected readonly find = async (search: string): Promise<void> => this.found.set(await this.api.findOwners(search));
}
