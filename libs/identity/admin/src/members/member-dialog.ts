import { Component, computed, inject, signal } from '@angular/core';
import { applyWhen, email, form, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { problemOf } from '@leadweave/api-client';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { type Role } from '../session/session.js';
import { SessionStore } from '../session/session-store.js';
import { LocationPicker } from './location-picker.js';
import { memberRefusalText, roleWords } from './member-words.js';
import { type Member, MembersApi } from './members-api.js';

/** Invites a person, or changes role and locations of one. Closes with the member as the server keeps it. */
@Component({
  selector: 'lw-member-dialog',
  imports: [
    ErrorSummary,
    LocationPicker,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatRadioButton,
    MatRadioGroup,
    TextField,
  ],
  template: `
    <form novalidate (submit)="save($event)">
      <h2 matDialogTitle>{{ member ? (member.name ?? member.email) : 'Invite a person' }}</h2>
      <mat-dialog-content class="lw-form">
        <lw-error-summary [form]="form" [shown]="tried()" />
        @if (!member) {
          <lw-text-field
            label="E-mail"
            type="email"
            hint="They get a link that works for a few days."
            [field]="form.email"
          />
        }
        <fieldset>
          <legend class="lw-label" id="role-label">Role</legend>
          <mat-radio-group aria-labelledby="role-label" [value]="role()" (change)="role.set($event.value)">
            @for (choice of roles; track choice.value) {
              <mat-radio-button [value]="choice.value">
                <span class="choice">
                  {{ choice.label }} <small>{{ choice.explanation }}</small>
                </span>
              </mat-radio-button>
            }
          </mat-radio-group>
        </fieldset>
        @if (role() === 'franchisee') {
          <lw-location-picker [locations]="locations()" [wrong]="tried() && !hasLocations()" [(chosen)]="locationIds" />
        }
        @if (member) {
          <p class="lw-muted">A change takes effect with the next thing the person does.</p>
        }
      </mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="outlined" type="button" matDialogClose>Cancel</button>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          {{ form().submitting() ? 'Saving…' : member ? 'Save' : 'Send invitation' }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    mat-radio-group {
      display: grid;
      gap: var(--lw-space-1);
      padding-block-start: var(--lw-space-1);
    }
    .choice {
      color: var(--lw-text);
    }
    small {
      display: block;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class MemberDialog {
  protected readonly member = inject<Member | null>(MAT_DIALOG_DATA) ?? undefined;
  private readonly api = inject(MembersApi);
  private readonly store = inject(SessionStore);
  private readonly dialog = inject<MatDialogRef<MemberDialog, Member>>(MatDialogRef);
  protected readonly roles = roleWords;
  protected readonly tried = signal(false);
  protected readonly role = signal<Role>(this.member?.role ?? 'franchisee');
  protected readonly locationIds = signal<readonly string[]>(this.member?.locations.map(({ id }) => id) ?? []);
  protected readonly locations = computed(() => this.store.brand()?.locations ?? []);
  protected readonly hasLocations = computed(() => this.role() !== 'franchisee' || this.locationIds().length > 0);
  protected readonly form = form(signal({ email: '' }), (path) => {
    applyWhen(
      path,
      () => !this.member,
      (invited) => {
        required(invited.email, { message: 'Enter an e-mail address.' });
        email(invited.email, { message: 'This is not an e-mail address.' });
      },
    );
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.hasLocations()) return;
    await submitForm(this.form, async () => {
      try {
        this.dialog.close(await this.send());
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        const message = memberRefusalText(problem);
        const concernsAddress = problem.code === 'already_member';
        return [{ kind: 'refused', message, fieldTree: concernsAddress ? this.form.email : undefined }];
      }
    });
  }

  private send(): Promise<Member> {
    const locationIds = this.role() === 'franchisee' ? this.locationIds() : [];
    const scope = { role: this.role(), locationIds };
    return this.member ? this.api.update(this.member, scope) : this.api.invite(this.form.email().value().trim(), scope);
  }
}
