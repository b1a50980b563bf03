import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Banner, ErrorState, Skeleton } from '@leadweave/ui';
import { EditedSettings } from './edited-settings.js';

/** Shows its content once the settings are there, and what was refused above it. */
@Component({
  selector: 'lw-settings-frame',
  imports: [Banner, ErrorState, MatButton, Skeleton],
  template: `
    @if (settings.saved()) {
      @if (settings.refusal(); as text) {
        <div role="alert">
          <lw-banner tone="negative" [text]="text">
            <button matButton type="button" (click)="settings.reload()">Load again</button>
          </lw-banner>
        </div>
      }
      <ng-content />
    } @else if (settings.problem(); as problem) {
      <lw-error-state
        heading="The settings could not be loaded."
        reassurance="They are kept, and the exchange goes on. Try again in a moment."
        [requestId]="problem.requestId"
        (retry)="settings.reload()"
      />
    } @else {
      <lw-skeleton [count]="4" height="5rem" label="Loading the settings" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-5);
    }
  `,
})
export class SettingsFrame {
  protected readonly settings = inject(EditedSettings);
}
