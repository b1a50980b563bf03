import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { problemOf } from '@leadweave/api-client';
import { Confirm, Locale, RelativeTime, UndoBar, formatMoment } from '@leadweave/ui';
import { firstValueFrom } from 'rxjs';
import { type IncomingWebhook, type NewWebhookAddress, WhatConvertsApi } from '../whatconverts-api.js';
import { refusalText } from '../wording/refusal-text.js';

/** The address as far as it is known, and changing it. */
@Component({
  selector: 'lw-address-card',
  imports: [MatButton, RelativeTime],
  template: `
    <section class="lw-card" aria-labelledby="address">
      <header>
        <h2 class="lw-card-title" id="address">Address</h2>
        <p class="lw-muted">
          The secret at its end was shown once. Rotate it to see a new address; the old one can go on working meanwhile.
        </p>
      </header>
      <p class="url">
        <code class="lw-code">{{ webhook().maskedUrl }}</code>
      </p>
      <p class="lw-muted">
        @if (webhook().rotatedAt; as at) {
          Rotated <lw-relative-time [at]="at" />
        } @else if (webhook().createdAt) {
          Created <lw-relative-time [at]="webhook().createdAt!" />
        }
      </p>
      @if (previousText(); as text) {
        <div class="previous">
          <p>{{ text }}</p>
          @if (editable()) {
            <button matButton type="button" (click)="revoke()">Refuse it now</button>
          }
        </div>
      }
      @if (editable()) {
        <div class="lw-form-actions">
          <button matButton="outlined" type="button" (click)="rotate()">Rotate address</button>
        </div>
      }
    </section>
  `,
  styles: `
    header {
      display: grid;
      gap: var(--lw-space-1);
    }
    header p {
      max-inline-size: 44rem;
      text-wrap: pretty;
    }
    .url {
      padding: var(--lw-space-2) var(--lw-space-3);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
      overflow-wrap: anywhere;
    }
    .previous {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-1) var(--lw-space-4);
      padding-block-start: var(--lw-space-3);
      border-block-start: 1px solid var(--lw-line);
    }
  `,
})
export class AddressCard {
  readonly webhook = input.required<IncomingWebhook>();
  readonly connectionId = input.required<string>();
  readonly editable = input(false);
  readonly renewed = output<NewWebhookAddress>();
  readonly changed = output();

  private readonly api = inject(WhatConvertsApi);
  private readonly dialogs = inject(MatDialog);
  private readonly confirm = inject(Confirm);
  private readonly bar = inject(UndoBar);
  private readonly locale = inject(Locale);
  protected readonly previousText = computed(() => {
    const { previousUntil, previousUses } = this.webhook();
    if (!previousUntil) return undefined;
    const until = formatMoment(previousUntil, this.locale.tag());
    const uses = previousUses === 1 ? 'Used once' : `Used ${previousUses.toLocaleString(this.locale.tag())} times`;
    return `The previous address works until ${until}. ${uses} since the rotation.`;
  });

  protected async rotate(): Promise<void> {
    const { RotateDialog } = await import('./rotate-dialog.js');
    const shown = this.dialogs.open<unknown, string, NewWebhookAddress>(RotateDialog, {
      data: this.connectionId(),
      width: '32rem',
      maxWidth: '94vw',
    });
    const address = await firstValueFrom(shown.afterClosed());
    if (address) this.renewed.emit(address);
  }

  protected async revoke(): Promise<void> {
    const agreed = await this.confirm.ask({
      heading: 'Refuse the previous address?',
      body: 'WhatConverts gets an error at once wherever it still sends to it. The next sync finds what is missed.',
      confirmLabel: 'Refuse it',
      dangerous: true,
    });
    if (!agreed) return;
    try {
      await this.api.revokePreviousWebhook(this.connectionId());
      this.bar.notify('The previous address is refused.');
      this.changed.emit();
    } catch (error) {
      this.bar.notify(`It still works. ${refusalText(problemOf(error))}`);
    }
  }
}
