import { Component, computed, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatTooltip } from '@angular/material/tooltip';
import { Icon, RelativeTime, StatusPill } from '@leadweave/ui';
import { mdiDotsHorizontal, mdiKeyChange, mdiKeyRemove, mdiPencilOutline } from '@mdi/js';
import { keyLocationsText, keyStateWords, scopesText } from './api-key-words.js';
import { type ApiKey } from './api-keys-api.js';

/** One key of another system. */
@Component({
  selector: 'tr[lw-api-key-row]',
  imports: [Icon, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, MatTooltip, RelativeTime, StatusPill],
  template: `
    <th scope="row">
      <span class="lines">
        <span>{{ key().name }}</span>
        <code class="hint">{{ key().hint }}…</code>
      </span>
    </th>
    <td data-label="May">{{ scopes() }}</td>
    <td data-label="Locations">
      <span [matTooltip]="everyLocation()">{{ locations() }}</span>
    </td>
    <td data-label="State">
      <span class="lines">
        <lw-status-pill [label]="state().label" [tone]="state().tone" [icon]="state().icon" />
        @if (key().previousWorksUntil; as until) {
          <span class="note">Old key works until <lw-relative-time [at]="until" [focusable]="false" /></span>
        } @else if (key().state === 'active' && key().expiresAt) {
          <span class="note">Ends <lw-relative-time [at]="key().expiresAt!" [focusable]="false" /></span>
        }
      </span>
    </td>
    <td data-label="Last used">
      @if (key().lastUsedAt; as at) {
        <span class="lines">
          <lw-relative-time [at]="at" [focusable]="false" />
          @if (key().lastUsedAddress; as address) {
            <span class="note">from {{ address }}</span>
          }
        </span>
      } @else {
        <span class="lw-muted">Never</span>
      }
    </td>
    <td class="lw-row-actions">
      @if (key().state !== 'revoked') {
        <button matIconButton type="button" [attr.aria-label]="'Actions for ' + key().name" [matMenuTriggerFor]="menu">
          <lw-icon [path]="moreIcon" size="1.25rem" />
        </button>
        <mat-menu #menu="matMenu" xPosition="before">
          <button mat-menu-item type="button" (click)="edit.emit()">
            <lw-icon matMenuItemIcon class="mat-icon" [path]="editIcon" /><span>Change</span>
          </button>
          <button mat-menu-item type="button" (click)="rotate.emit()">
            <lw-icon matMenuItemIcon class="mat-icon" [path]="rotateIcon" /><span>Rotate</span>
          </button>
          <button mat-menu-item type="button" (click)="revoke.emit()">
            <lw-icon matMenuItemIcon class="mat-icon" [path]="revokeIcon" /><span>Revoke</span>
          </button>
        </mat-menu>
      }
    </td>
  `,
  styles: `
    th,
    td {
      padding-block: var(--lw-space-2);
    }
    .lines {
      display: inline-grid;
      justify-items: start;
      gap: var(--lw-space-1);
      min-inline-size: 0;
    }
    .hint,
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
      overflow-wrap: anywhere;
    }
    @media (max-width: 37.49rem) {
      th,
      td {
        padding-block: 0;
      }
      td .lines {
        justify-items: end;
      }
    }
  `,
  host: { '[class.lw-muted]': "key().state === 'revoked'" },
})
export class ApiKeyRow {
  readonly key = input.required<ApiKey>();

  readonly edit = output();
  readonly rotate = output();
  readonly revoke = output();

  protected readonly moreIcon = mdiDotsHorizontal;
  protected readonly editIcon = mdiPencilOutline;
  protected readonly rotateIcon = mdiKeyChange;
  protected readonly revokeIcon = mdiKeyRemove;
  protected readonly scopes = computed(() => scopesText(this.key().scopes));
  protected readonly locations = computed(() => keyLocationsText(this.key()));
  protected readonly state = computed(() => keyStateWords(this.key().state));
  protected readonly everyLocation = computed(() => {
    const names = this.key().locations?.map(({ name }) => name) ?? [];
    return names.length > 2 ? names.join(', ') : '';
  });
}
