import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { Confirm, ErrorState, Icon, RelativeTime, Skeleton, StatusPill, UndoBar } from '@leadweave/ui';
import { mdiCellphone, mdiMonitor } from '@mdi/js';
import { refusalMessage } from '../entry/refusal-message.js';
import { deviceName } from './device-name.js';
import { SecurityApi, type SignedInDevice, type SignedInDeviceList } from './security-api.js';

/** Where the person is signed in, with a way to end each session. */
@Component({
  selector: 'lw-devices-card',
  imports: [ErrorState, Icon, MatButton, RelativeTime, Skeleton, StatusPill],
  template: `
    <section class="lw-card" aria-labelledby="devices-title">
      <header>
        <h2 class="lw-card-title" id="devices-title">Signed-in devices</h2>
        <p class="lw-muted">End what you do not recognise, then change your password.</p>
      </header>
      @if (devices.isLoading() && !devices.hasValue()) {
        <lw-skeleton [count]="3" height="3.5rem" label="Loading devices" />
      } @else if (devices.error()) {
        <lw-error-state
          heading="Your devices could not be loaded."
          reassurance="You stay signed in. Try again in a moment."
          [requestId]="requestId()"
          (retry)="devices.reload()"
        />
      } @else {
        <ul>
          @for (row of rows(); track row.device.id) {
            <li>
              <span class="mark"><lw-icon [path]="row.icon" size="1.25rem" /></span>
              <div class="texts">
                <strong>{{ row.name }}</strong>
                <span class="lw-muted">
                  @if (row.device.clientAddress) {
                    {{ row.device.clientAddress }} ·
                  }
                  last used <lw-relative-time [at]="row.device.lastSeenAt" />
                </span>
              </div>
              @if (row.device.current) {
                <lw-status-pill label="This device" tone="positive" />
              } @else {
                <button
                  matButton="outlined"
                  type="button"
                  [attr.aria-label]="'Sign out ' + row.name"
                  (click)="revoke(row.device)"
                >
                  Sign out
                </button>
              }
            </li>
          }
        </ul>
        @if (rows().length > 1) {
          <div>
            <button matButton class="lw-danger" type="button" (click)="revokeOthers()">Sign out everywhere else</button>
          </div>
        }
      }
    </section>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: var(--lw-space-3);
      padding-block: var(--lw-space-3);
      border-block-start: 1px solid var(--lw-line);
    }
    .mark {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 2.25rem;
      block-size: 2.25rem;
      border-radius: var(--lw-corner);
      background: var(--lw-neutral-soft);
      color: var(--lw-neutral);
    }
    .texts {
      display: grid;
      flex: 1;
      min-inline-size: 0;
    }
    strong {
      font: var(--lw-type-subheading);
    }
    .texts span {
      overflow-wrap: anywhere;
      font: var(--lw-type-small);
    }
  `,
})
export class DevicesCard {
  private readonly api = inject(SecurityApi);
  private readonly confirm = inject(Confirm);
  private readonly bar = inject(UndoBar);
  protected readonly devices = httpResource<SignedInDeviceList>(() => '/api/v1/sessions');
  protected readonly requestId = computed(() => problemOf(this.devices.error()).requestId);
  protected readonly rows = computed(() => {
    const devices = this.devices.hasValue() ? this.devices.value().data : [];
    return devices.map((device) => ({
      device,
      name: deviceName(device.userAgent),
      icon: /Mobile|iPhone|Android/u.test(device.userAgent ?? '') ? mdiCellphone : mdiMonitor,
    }));
  });

  protected async revoke(device: SignedInDevice): Promise<void> {
    await this.change(() => this.api.revoke(device), `${deviceName(device.userAgent)} is signed out.`);
  }

  protected async revokeOthers(): Promise<void> {
    const agreed = await this.confirm.ask({
      heading: 'Sign out everywhere else?',
      body: 'Every other device has to sign in again. You stay signed in here.',
      confirmLabel: 'Sign out others',
      dangerous: true,
    });
    if (agreed) await this.change(() => this.signOutOthers(), 'All other devices are signed out.');
  }

  private async signOutOthers(): Promise<void> {
    const others = this.rows().filter(({ device }) => !device.current);
    await Promise.all(others.map(({ device }) => this.api.revoke(device)));
  }

  private async change(call: () => Promise<void>, done: string): Promise<void> {
    try {
      await call();
      this.bar.notify(done);
    } catch (error) {
      this.bar.notify(refusalMessage(problemOf(error)));
    }
    this.devices.reload();
  }
}
