import { Component, computed, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatDivider } from '@angular/material/divider';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { type Role, SessionStore } from '@leadweave/identity-admin';
import { Avatar, Icon, UndoBar } from '@leadweave/ui';
import { mdiLogoutVariant, mdiPaletteOutline, mdiShieldAccountOutline } from '@mdi/js';

const roleNames: Readonly<Record<Role, string>> = {
  brand_admin: 'Brand admin',
  franchisee: 'Franchisee',
  marketing: 'Marketing',
};

/** The signed-in person: appearance, security, sign out. */
@Component({
  selector: 'lw-user-menu',
  imports: [Avatar, Icon, MatDivider, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink],
  template: `
    <button class="person" type="button" [matMenuTriggerFor]="menu">
      <lw-avatar size="1.875rem" [name]="name()" />
      <span class="lw-hidden-text">Account of {{ small() ? name() : '' }}</span>
      @if (!small()) {
        <span class="texts">
          <span class="name">{{ name() }}</span>
          <span class="role">{{ role() }}</span>
        </span>
      }
    </button>
    <mat-menu #menu="matMenu">
      <button mat-menu-item type="button" (click)="chooseAppearance()">
        <lw-icon matMenuItemIcon [path]="appearanceIcon" /><span>Appearance and shortcuts</span>
      </button>
      <a mat-menu-item routerLink="/settings/security">
        <lw-icon matMenuItemIcon [path]="securityIcon" /><span>Security</span>
      </a>
      <mat-divider />
      <button mat-menu-item type="button" (click)="signOut()">
        <lw-icon matMenuItemIcon [path]="signOutIcon" /><span>Sign out</span>
      </button>
    </mat-menu>
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    .person {
      position: relative;
      display: flex;
      align-items: center;
      gap: 0.625rem;
      inline-size: 100%;
      min-block-size: 2.75rem;
      padding: var(--lw-space-1) var(--lw-space-2);
      border: 0;
      border-radius: var(--lw-corner);
      background: none;
      text-align: start;
      cursor: pointer;
    }
    .person:hover {
      background: var(--lw-hover);
    }
    .texts {
      display: grid;
      min-inline-size: 0;
    }
    .texts span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .name {
      font: var(--lw-type-label);
    }
    .role {
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
      font-weight: 430;
    }
  `,
})
export class UserMenu {
  /** Shows the person as initials only. */
  readonly small = input(false);

  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly dialogs = inject(MatDialog);
  private readonly bar = inject(UndoBar);
  protected readonly name = computed(() => this.store.user()?.name || this.store.user()?.email || '');
  protected readonly role = computed(() => {
    const role = this.store.role();
    return role ? roleNames[role] : '';
  });
  protected readonly appearanceIcon = mdiPaletteOutline;
  protected readonly securityIcon = mdiShieldAccountOutline;
  protected readonly signOutIcon = mdiLogoutVariant;

  protected async chooseAppearance(): Promise<void> {
    const { AppearanceDialog } = await import('./appearance-dialog.js');
    this.dialogs.open(AppearanceDialog, { width: '28rem' });
  }

  protected async signOut(): Promise<void> {
    try {
      await this.store.signOut();
      await this.router.navigateByUrl('/sign-in');
    } catch {
      // The server did not hear it, so the session still exists and saying otherwise would be wrong.
      this.bar.notify('You are still signed in: Leadweave could not be reached. Try again.');
    }
  }
}
