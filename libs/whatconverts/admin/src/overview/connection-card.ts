import { type ComponentType } from '@angular/cdk/portal';
import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { problemOf } from '@leadweave/api-client';
import { Confirm, RelativeTime, UndoBar } from '@leadweave/ui';
import { firstValueFrom } from 'rxjs';
import { type Connection, WhatConvertsApi } from '../whatconverts-api.js';
import { refusalText } from '../wording/refusal-text.js';

/** The key of a connection: what it is, how old, and how to replace or remove it. */
@Component({
  selector: 'lw-connection-card',
  imports: [MatButton, RelativeTime],
  template: `
    <section class="lw-card" aria-labelledby="key">
      <header>
        <h2 class="lw-card-title" id="key">Key</h2>
        <p class="lw-muted">{{ kindText() }}</p>
      </header>
      <dl>
        <div>
          <dt>Connected</dt>
          <dd><lw-relative-time [at]="connection().createdAt" /></dd>
        </div>
        <div>
          <dt>Key entered</dt>
          <dd>
            <lw-relative-time [at]="connection().rotatedAt ?? connection().createdAt" />
            @if ((keyAgeDays() ?? 0) > 90) {
              <span class="old">older than 90 days: consider replacing it</span>
            }
          </dd>
        </div>
        <div>
          <dt>Last tested</dt>
          <dd>
            @if (connection().lastVerifiedAt; as at) {
              <lw-relative-time [at]="at" />
            } @else {
              Not yet
            }
          </dd>
        </div>
      </dl>
      @if (editable()) {
        <div class="lw-form-actions">
          <button matButton="outlined" type="button" (click)="updateCredentials()">Update credentials</button>
          <button matButton="outlined" type="button" (click)="addKey()">Add another key</button>
          <button matButton class="lw-danger" type="button" (click)="disconnect()">Disconnect</button>
        </div>
      }
    </section>
  `,
  styles: `
    dl {
      display: grid;
      gap: var(--lw-space-2);
      max-inline-size: 34rem;
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: var(--lw-space-4);
    }
    dt {
      color: var(--lw-text-muted);
    }
    dd {
      text-align: end;
    }
    .old {
      display: block;
      color: var(--lw-warning);
      font: var(--lw-type-small);
    }
  `,
})
export class ConnectionCard {
  readonly connection = input.required<Connection>();
  readonly keyAgeDays = input<number>();
  readonly editable = input(false);
  readonly changed = output<Connection>();
  readonly gone = output();

  private readonly api = inject(WhatConvertsApi);
  private readonly dialogs = inject(MatDialog);
  private readonly confirm = inject(Confirm);
  private readonly bar = inject(UndoBar);

  protected kindText(): string {
    const { keyKind, accountIds } = this.connection();
    if (keyKind === 'profile') return 'A profile key: it reads one profile, with 1,000 requests a day.';
    const accounts = accountIds.length === 1 ? '1 account' : `${accountIds.length} accounts`;
    return `A master key: it reads every profile of ${accounts}, with 10,000 requests a day.`;
  }

  protected async updateCredentials(): Promise<void> {
    const { UpdateCredentialsDialog } = await import('../connect/update-credentials-dialog.js');
    await this.open(UpdateCredentialsDialog, '36rem');
  }

  protected async addKey(): Promise<void> {
    const { ConnectDialog } = await import('../connect/connect-dialog.js');
    await this.open(ConnectDialog, '54rem');
  }

  protected async disconnect(): Promise<void> {
    const agreed = await this.confirm.ask({
      heading: 'Disconnect WhatConverts?',
      body: 'The key is wiped, mappings end and no new leads arrive from it. The leads that are here stay.',
      confirmLabel: 'Disconnect',
      dangerous: true,
    });
    if (!agreed) return;
    try {
      await this.api.disconnect(this.connection());
      this.bar.notify('WhatConverts is disconnected. Your leads stay.');
      this.gone.emit();
    } catch (error) {
      this.bar.notify(`Still connected. ${refusalText(problemOf(error))}`);
    }
  }

  private async open(dialog: ComponentType<unknown>, width: string): Promise<void> {
    const shown = this.dialogs.open<unknown, Connection, Connection>(dialog, {
      data: this.connection(),
      width,
      maxWidth: '94vw',
    });
    const connection = await firstValueFrom(shown.afterClosed());
    if (connection) this.changed.emit(connection);
  }
}
