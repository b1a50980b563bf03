import { Component, computed, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatTooltip } from '@angular/material/tooltip';
import { Avatar, Icon, RelativeTime, StatusPill } from '@leadweave/ui';
import {
  mdiAccountRemoveOutline,
  mdiDotsHorizontal,
  mdiEmailFastOutline,
  mdiEmailOffOutline,
  mdiEyeOutline,
  mdiPencilOutline,
} from '@mdi/js';
import { memberStateWords, roleName, scopeText } from './member-words.js';
import { type Member } from './members-api.js';

/** One person of the brand. */
@Component({
  selector: 'tr[lw-member-row]',
  imports: [Avatar, Icon, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, MatTooltip, RelativeTime, StatusPill],
  template: `
    <th scope="row">
      <span class="person">
        <lw-avatar size="2rem" [name]="member().name ?? member().email" />
        <span class="texts">
          <span
            >{{ member().name ?? member().email }}
            @if (self()) {
              <span class="lw-muted">(you)</span>
            }
          </span>
          @if (member().name) {
            <span class="mail">{{ member().email }}</span>
          }
        </span>
      </span>
    </th>
    <td data-label="Role">{{ role() }}</td>
    <td data-label="Locations">
      <span [matTooltip]="everyLocation()">{{ scope() }}</span>
    </td>
    <td data-label="State"><lw-status-pill [label]="state().label" [tone]="state().tone" [icon]="state().icon" /></td>
    <td data-label="Last sign-in">
      @if (member().lastSignInAt; as at) {
        <lw-relative-time [at]="at" [focusable]="false" />
      } @else if (member().invitationExpiresAt; as at) {
        <span class="lw-muted">
          {{ member().state === 'invited' ? 'Link works until' : 'Link ended' }}
          <lw-relative-time [at]="at" [focusable]="false" />
        </span>
      } @else {
        <span class="lw-muted">Never</span>
      }
    </td>
    <td class="lw-row-actions">
      <button
        matIconButton
        type="button"
        [attr.aria-label]="'Actions for ' + (member().name ?? member().email)"
        [matMenuTriggerFor]="menu"
      >
        <lw-icon [path]="moreIcon" size="1.25rem" />
      </button>
      <mat-menu #menu="matMenu" xPosition="before">
        <button mat-menu-item type="button" (click)="edit.emit()">
          <lw-icon matMenuItemIcon class="mat-icon" [path]="editIcon" /><span>Change role or locations</span>
        </button>
        @if (!pending() && !self()) {
          <button mat-menu-item type="button" (click)="preview.emit()">
            <lw-icon matMenuItemIcon class="mat-icon" [path]="previewIcon" /><span>Preview as this person</span>
          </button>
        }
        @if (pending()) {
          <button mat-menu-item type="button" (click)="resend.emit()">
            <lw-icon matMenuItemIcon class="mat-icon" [path]="sendIcon" /><span>Send invitation again</span>
          </button>
        }
        <button mat-menu-item type="button" [disabled]="lastAdmin()" (click)="remove.emit()">
          <lw-icon matMenuItemIcon class="mat-icon" [path]="pending() ? withdrawIcon : removeIcon" />
          <span>
            {{ pending() ? 'Withdraw invitation' : 'Remove from brand' }}
            @if (lastAdmin()) {
              <span class="why">Not possible for the only brand admin</span>
            }
          </span>
        </button>
      </mat-menu>
    </td>
  `,
  styles: `
    .person {
      display: flex;
      align-items: center;
      gap: var(--lw-space-3);
      min-inline-size: 0;
    }
    .texts {
      display: grid;
      min-inline-size: 0;
    }
    .mail {
      overflow: hidden;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
      text-overflow: ellipsis;
    }
    .why {
      display: block;
      font: var(--lw-type-caption);
    }
  `,
})
export class MemberRow {
  readonly member = input.required<Member>();

  /** Whether this is the signed-in person. */
  readonly self = input(false);

  /** Whether nobody else is brand admin. */
  readonly lastAdmin = input(false);

  readonly edit = output();
  readonly preview = output();
  readonly resend = output();
  readonly remove = output();

  protected readonly moreIcon = mdiDotsHorizontal;
  protected readonly previewIcon = mdiEyeOutline;
  protected readonly editIcon = mdiPencilOutline;
  protected readonly sendIcon = mdiEmailFastOutline;
  protected readonly withdrawIcon = mdiEmailOffOutline;
  protected readonly removeIcon = mdiAccountRemoveOutline;
  protected readonly pending = computed(() => this.member().state !== 'active');
  protected readonly role = computed(() => roleName(this.member().role));
  protected readonly scope = computed(() => scopeText(this.member()));
  protected readonly state = computed(() => memberStateWords(this.member().state));
  protected readonly everyLocation = computed(() =>
    this.member().locations.length > 2
      ? this.member()
          .locations.map(({ name }) => name)
          .join(', ')
      : '',
  );
}
