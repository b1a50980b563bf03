import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Icon, NumberPipe, RelativeTime } from '@leadweave/ui';
import { mdiAlertOutline, mdiCheckCircleOutline } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { type Connection, type ConnectionHealth } from '../whatconverts-api.js';
import { reasonText } from '../wording/reason-text.js';

/** Why the connection is not well, one line a cause with its fix; or that all is well, and when it was checked. */
@Component({
  selector: 'lw-findings-card',
  imports: [Icon, MatButton, NumberPipe, RelativeTime, RouterLink],
  template: `
    <section [class.well]="lines().length === 0" aria-label="State of the connection">
      @if (lines().length === 0) {
        <p class="line">
          <lw-icon [path]="wellIcon" size="1.25rem" />
          <span>
            <strong>All is well.</strong>
            @if (health().lastSuccessAt; as at) {
              Last success <lw-relative-time [at]="at" />.
            }
          </span>
        </p>
      } @else {
        <ul>
          @for (line of lines(); track line.reason) {
            <li class="line">
              <lw-icon [path]="warnIcon" size="1.25rem" />
              <span class="text">
                {{ line.text }}
                @if (line.count > 1) {
                  <span class="count">({{ line.count | lwNumber }})</span>
                }
                @if (line.reason === 'quota-spent' && connection().resumeAt; as at) {
                  It goes on <lw-relative-time [at]="at" />.
                }
              </span>
              @switch (line.fix) {
                @case ('credentials') {
                  <button matButton="filled" type="button" (click)="updateCredentials()">Update credentials</button>
                }
                @case ('mapping') {
                  <a
                    matButton="outlined"
                    routerLink="/grow/integrations/whatconverts/locations"
                    queryParamsHandling="merge"
                    [queryParams]="{ show: 'unmapped' }"
                    >Finish mapping</a
                  >
                }
                @case ('runs') {
                  <a
                    matButton="outlined"
                    routerLink="/grow/integrations/whatconverts/runs"
                    queryParamsHandling="preserve"
                    >See runs</a
                  >
                }
              }
            </li>
          }
        </ul>
      }
    </section>
  `,
  styles: `
    section {
      padding: var(--lw-space-2) var(--lw-space-5);
      border: 1px solid color-mix(in srgb, var(--lw-warning) 25%, var(--lw-line));
      border-radius: var(--lw-corner-large);
      background: color-mix(in srgb, var(--lw-warning-soft) 45%, var(--lw-surface-raised));
    }
    .well {
      border-color: color-mix(in srgb, var(--lw-positive) 25%, var(--lw-line));
      background: color-mix(in srgb, var(--lw-positive-soft) 45%, var(--lw-surface-raised));
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2) var(--lw-space-3);
      min-block-size: 2.75rem;
    }
    .line lw-icon {
      color: var(--lw-warning);
    }
    .well .line lw-icon {
      color: var(--lw-positive);
    }
    .text {
      flex: 1 1 14rem;
    }
    .count {
      color: var(--lw-text-muted);
    }
    strong {
      font-weight: 580;
    }
  `,
})
export class FindingsCard {
  readonly connection = input.required<Connection>();
  readonly health = input.required<ConnectionHealth>();
  readonly editable = input(false);
  readonly changed = output<Connection>();

  private readonly dialogs = inject(MatDialog);
  protected readonly wellIcon = mdiCheckCircleOutline;
  protected readonly warnIcon = mdiAlertOutline;
  protected readonly lines = computed(() => {
    const { reason, findings } = this.health();
    const first = reason && !findings.some((finding) => finding.reason === reason) ? [{ reason, count: 1 }] : [];
    return [...first, ...findings].map((finding) => ({
      ...finding,
      text: reasonText(finding.reason),
      fix: this.editable() ? fixOf(finding.reason) : undefined,
    }));
  });

  protected async updateCredentials(): Promise<void> {
    const { UpdateCredentialsDialog } = await import('../connect/update-credentials-dialog.js');
    const dialog = this.dialogs.open<unknown, Connection, Connection>(UpdateCredentialsDialog, {
      data: this.connection(),
      width: '36rem',
      maxWidth: '94vw',
    });
    const updated = await firstValueFrom(dialog.afterClosed());
    if (updated) this.changed.emit(updated);
  }
}

function fixOf(reason: string): 'credentials' | 'mapping' | 'runs' {
  if (reason === 'credentials-rejected' || reason === 'key-old') return 'credentials';
  return reason === 'locations-unmapped' || reason === 'no-location-mapped' || reason === 'profile-missing'
    ? 'mapping'
    : 'runs';
}
