import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { StatusPill } from '@leadweave/ui';
import { mdiShieldCheckOutline, mdiShieldOffOutline } from '@mdi/js';
import { SessionStore } from '../session/session-store.js';

/** Says whether the second factor is on, and leads to switching it on or off. */
@Component({
  selector: 'lw-second-factor-card',
  imports: [MatButton, StatusPill],
  template: `
    <section class="lw-card" aria-labelledby="second-factor-title">
      <header>
        <div class="title">
          <h2 class="lw-card-title" id="second-factor-title">Second factor</h2>
          @if (enabled()) {
            <lw-status-pill label="On" tone="positive" [icon]="onIcon" />
          } @else {
            <lw-status-pill label="Off" tone="warning" [icon]="offIcon" />
          }
        </div>
        <p class="lw-muted">A code from an app on your phone, asked for after your password.</p>
      </header>
      <div>
        @if (enabled()) {
          <button matButton="outlined" class="lw-danger" type="button" (click)="switchOff()">Switch off</button>
        } @else {
          <button matButton="filled" type="button" (click)="switchOn()">Set up</button>
        }
      </div>
    </section>
  `,
  styles: `
    .title {
      display: flex;
      align-items: center;
      gap: var(--lw-space-3);
    }
  `,
})
export class SecondFactorCard {
  private readonly dialogs = inject(MatDialog);
  private readonly store = inject(SessionStore);
  protected readonly enabled = computed(() => this.store.user()?.twoFactorEnabled ?? false);
  protected readonly onIcon = mdiShieldCheckOutline;
  protected readonly offIcon = mdiShieldOffOutline;

  protected async switchOn(): Promise<void> {
    const { EnrolDialog } = await import('./enrol-dialog.js');
    this.dialogs.open(EnrolDialog);
  }

  protected async switchOff(): Promise<void> {
    const { EndSecondFactorDialog } = await import('./end-second-factor-dialog.js');
    this.dialogs.open(EndSecondFactorDialog);
  }
}
