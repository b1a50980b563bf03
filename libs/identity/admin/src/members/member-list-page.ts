import { Component, computed, inject, input, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { CurrentBrand, Preview, problemOf } from '@leadweave/api-client';
import {
  Announcer,
  Confirm,
  EmptyState,
  ErrorState,
  Icon,
  PageHeader,
  SearchBox,
  Skeleton,
  UndoBar,
} from '@leadweave/ui';
import { mdiAccountMultipleOutline, mdiAccountPlusOutline, mdiAccountSearchOutline } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { SessionStore } from '../session/session-store.js';
import { memberRefusalText } from './member-words.js';
import { MemberRow } from './member-row.js';
import { type Member, MembersApi } from './members-api.js';

/** Who may do what in the brand. */
@Component({
  selector: 'lw-member-list-page',
  imports: [EmptyState, ErrorState, Icon, MatButton, MemberRow, PageHeader, SearchBox, Skeleton],
  template: `
    <div class="lw-page">
      <lw-page-header heading="Users" summary="Who works with this brand, in which role and for which locations.">
        <button matButton="filled" type="button" (click)="edit()">
          <lw-icon matButtonIcon class="mat-icon" [path]="inviteIcon" />Invite
        </button>
      </lw-page-header>
      @if (members.error()) {
        <lw-error-state
          heading="The people of this brand could not be loaded."
          reassurance="Nobody has lost access. Try again in a moment."
          [requestId]="requestId()"
          (retry)="members.reload()"
        />
      } @else if (!members.hasValue()) {
        <lw-skeleton [count]="5" height="3.5rem" label="Loading users" />
      } @else {
        @if (all().length > 7) {
          <lw-search-box class="search" label="Search people" [value]="q() ?? ''" (valueChange)="search($event)" />
        }
        @if (shown().length > 0) {
          <div class="lw-table-frame lw-cards">
            <table class="lw-table">
              <caption class="lw-hidden-text">
                People by e-mail address
              </caption>
              <thead>
                <tr>
                  <th scope="col">Person</th>
                  <th scope="col">Role</th>
                  <th scope="col">Locations</th>
                  <th scope="col">State</th>
                  <th scope="col">Last sign-in</th>
                  <th scope="col"><span class="lw-hidden-text">Actions</span></th>
                </tr>
              </thead>
              <tbody>
                @for (member of shown(); track member.id) {
                  <tr
                    lw-member-row
                    [member]="member"
                    [self]="member.userId === session.user()?.id"
                    [lastAdmin]="member.id === lastAdminId()"
                    (preview)="look(member)"
                    (edit)="edit(member)"
                    (resend)="resend(member)"
                    (remove)="remove(member)"
                  ></tr>
                }
              </tbody>
            </table>
          </div>
        } @else {
          <lw-empty-state heading="Nobody matches" [icon]="noneIcon">
            <button matButton="outlined" type="button" (click)="search('')">Show everybody</button>
          </lw-empty-state>
        }
        @if (all().length === 1) {
          <lw-empty-state
            heading="Only you so far"
            explanation="Invite the people who answer your leads; each franchisee sees the own locations only."
            [icon]="emptyIcon"
          >
            <button matButton="outlined" type="button" (click)="edit()">Invite a person</button>
          </lw-empty-state>
        }
      }
    </div>
  `,
  styles: `
    .search {
      max-inline-size: 18rem;
    }
  `,
})
export class MemberListPage {
  readonly q = input<string>();

  protected readonly session = inject(SessionStore);
  private readonly api = inject(MembersApi);
  private readonly brandId = inject(CurrentBrand).id;
  private readonly preview = inject(Preview);
  private readonly dialogs = inject(MatDialog);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly bar = inject(UndoBar);
  private readonly announcer = inject(Announcer);
  protected readonly inviteIcon = mdiAccountPlusOutline;
  protected readonly emptyIcon = mdiAccountMultipleOutline;
  protected readonly noneIcon = mdiAccountSearchOutline;
  protected readonly members = resource({
    params: () => this.brandId(),
    loader: () => this.api.all(),
  });
  protected readonly requestId = computed(() => problemOf(this.members.error()).requestId);
  protected readonly all = computed(() => (this.members.hasValue() ? this.members.value() : []));
  protected readonly shown = computed(() => {
    const sought = (this.q() ?? '').trim().toLocaleLowerCase();
    return this.all().filter(({ name, email }) => `${name ?? ''} ${email}`.toLocaleLowerCase().includes(sought));
  });

  /** The only active brand admin, who cannot leave. */
  protected readonly lastAdminId = computed(() => {
    const admins = this.all().filter(({ role, state }) => role === 'brand_admin' && state === 'active');
    return admins.length === 1 ? admins[0]?.id : undefined;
  });

  protected search(q: string): void {
    void this.router.navigate([], { queryParams: { q: q || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async edit(member?: Member): Promise<void> {
    const { MemberDialog } = await import('./member-dialog.js');
    const dialog = this.dialogs.open<unknown, Member | null, Member>(MemberDialog, { data: member ?? null });
    const saved = await firstValueFrom(dialog.afterClosed());
    if (!saved) return;
    this.tell(member ? `${nameOf(saved)} changed. It takes effect at once.` : `Invitation sent to ${saved.email}.`);
    this.members.reload();
    if (saved.userId === this.session.user()?.id) await this.session.refresh();
  }

  /** Shows the brand as the person sees it, from the leads on. */
  protected async look({ userId, name, email, role, locations }: Member): Promise<void> {
    const brandId = this.brandId();
    if (!brandId || userId === null) return;
    const locationIds = locations.map(({ id }) => id);
    this.preview.begin({ brandId, userId, name: name ?? email, role, locationIds });
    await this.router.navigateByUrl('/grow/leads');
  }

  protected async resend(member: Member): Promise<void> {
    await this.attempt(
      () => this.api.resend(member),
      `Invitation sent again to ${member.email}. The old link has ended.`,
    );
  }

  protected async remove(member: Member): Promise<void> {
    const active = member.state === 'active';
    const agreed = await this.confirm.ask({
      heading: active ? `Remove ${nameOf(member)}?` : `Withdraw the invitation of ${member.email}?`,
      body: active
        ? 'The person loses access to this brand at once. What they did stays in the history.'
        : 'The link in the mail stops working.',
      confirmLabel: active ? 'Remove' : 'Withdraw',
      dangerous: true,
    });
    if (!agreed) return;
    const done = active ? `${nameOf(member)} no longer has access.` : 'The invitation is withdrawn.';
    await this.attempt(() => this.api.remove(member), done);
  }

  private async attempt(call: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await call();
      this.tell(done);
    } catch (error) {
      this.tell(memberRefusalText(problemOf(error)));
    }
    this.members.reload();
  }

  private tell(text: string): void {
    this.bar.notify(text);
    this.announcer.announce(text);
  }
}

const nameOf = ({ name, email }: Member) => name ?? email;
