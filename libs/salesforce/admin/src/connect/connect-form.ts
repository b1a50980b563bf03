import { DOCUMENT, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { problemOf } from '@leadweave/api-client';
import { Banner } from '@leadweave/ui';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { type Overview, type Place, SalesforceApi } from '../salesforce-api.js';
import { refusalText } from '../wording/refusal-text.js';
import { type SignInDraft, type SignInField, needsHost, newSignIn, signInFaults, signInWish } from './sign-in-draft.js';

const places: readonly { readonly value: Place['kind']; readonly label: string; readonly meaning: string }[] = [
  { value: 'production', label: 'Production', meaning: 'You sign in at login.salesforce.com.' },
  { value: 'sandbox', label: 'Sandbox', meaning: 'A copy for trying things: test.salesforce.com.' },
  { value: 'my-domain', label: 'My Domain', meaning: 'Your company signs in at an address of its own.' },
];

/** Where to sign in at Salesforce, and with which app. Goes there in this window. */
@Component({
  selector: 'lw-connect-form',
  imports: [Banner, ErrorSummary, MatButton, MatCheckbox, MatRadioButton, MatRadioGroup, TextField],
  template: `
    <form novalidate (submit)="submit($event)">
      <lw-error-summary [form]="form" [shown]="tried()" />
      <mat-radio-group
        aria-label="Where you sign in"
        [value]="draft().place"
        (change)="change({ place: $event.value })"
      >
        @for (place of places; track place.value) {
          <mat-radio-button [value]="place.value">
            <span class="choice"
              >{{ place.label }} <span class="meaning">{{ place.meaning }}</span></span
            >
          </mat-radio-button>
        }
      </mat-radio-group>
      @if (hostNeeded()) {
        <lw-text-field
          label="My Domain"
          placeholder="brightside.my.salesforce.com"
          hint="Paste any address of your org; it is cut to its host."
          [field]="form.host"
        />
      }
      <details [open]="draft().ownApp || !offered().oauth">
        <summary>Use an app of your own</summary>
        <div class="own">
          <p class="lw-muted">
            For orgs that allow no apps from outside: make an External Client App in Salesforce and enter its keys. They
            are kept sealed and never shown again.
          </p>
          <mat-checkbox [checked]="draft().ownApp" (change)="change({ ownApp: $event.checked })">
            Connect with my own app
          </mat-checkbox>
          @if (draft().ownApp) {
            <mat-radio-group
              aria-label="How your app signs in"
              [value]="draft().flow"
              (change)="change({ flow: $event.value })"
            >
              <mat-radio-button value="client-credentials">
                <span class="choice">
                  As its own user <span class="meaning">Client credentials; nobody has to sign in.</span>
                </span>
              </mat-radio-button>
              <mat-radio-button value="code">
                <span class="choice">As me <span class="meaning">You sign in and allow it.</span></span>
              </mat-radio-button>
            </mat-radio-group>
            <lw-text-field label="Consumer key" [field]="form.clientId" />
            <lw-text-field label="Consumer secret" type="password" [field]="form.clientSecret" />
          }
        </div>
      </details>
      @if (otherOrg()) {
        <lw-banner
          tone="warning"
          text="This is another org than the one that was connected. Its records know nothing of your leads, and links to the old ones stop."
        />
        <mat-checkbox [checked]="draft().confirmOtherOrg" (change)="change({ confirmOtherOrg: $event.checked })">
          Connect the other org all the same
        </mat-checkbox>
      }
      <div class="lw-form-actions">
        <button matButton="filled" type="submit" [disabled]="form().submitting() || leaving()">
          {{ form().submitting() || leaving() ? 'One moment…' : buttonText() }}
        </button>
        <ng-content />
      </div>
    </form>
  `,
  styles: `
    form,
    .own {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-4);
    }
    mat-radio-group {
      display: grid;
    }
    @media (max-width: 37.49rem) {
      mat-radio-group {
        gap: var(--lw-space-2);
      }
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--lw-space-2);
    }
    .meaning {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    summary {
      min-block-size: 1.5rem;
      color: var(--lw-accent-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    .own {
      padding-block-start: var(--lw-space-3);
      padding-inline-start: var(--lw-space-4);
      border-inline-start: 2px solid var(--lw-line);
      margin-block-start: var(--lw-space-2);
    }
  `,
})
export class ConnectForm {
  readonly offered = input.required<Overview['offered']>();

  /** Whether the person was told already that it is another org. */
  readonly otherOrgTold = input(false);

  /** Without a browser at Salesforce: the app's own user is connected. */
  readonly connected = output();

  private readonly api = inject(SalesforceApi);
  private readonly window = inject(DOCUMENT).defaultView!;
  protected readonly places = places;
  protected readonly draft = linkedSignal<SignInDraft>(() => ({ ...newSignIn, ownApp: !this.offered().oauth }));
  protected readonly form = form(this.draft);
  protected readonly tried = signal(false);
  protected readonly leaving = signal(false);
  private readonly refusedOrg = signal(false);
  protected readonly otherOrg = computed(() => this.otherOrgTold() || this.refusedOrg());
  protected readonly hostNeeded = computed(() => needsHost(this.draft()));
  protected readonly buttonText = computed(() => {
    const { ownApp, flow } = this.draft();
    return ownApp && flow === 'client-credentials' ? 'Connect' : 'Sign in at Salesforce';
  });

  protected change(parts: Partial<SignInDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...parts }));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    await submitForm(this.form, async () => {
      const faults = Object.entries(signInFaults(this.draft())) as [SignInField, string][];
      if (faults.length > 0)
        return faults.map(([field, message]) => ({ kind: 'missing', message, fieldTree: this.form[field] }));
      try {
        const { authoriseUrl } = await this.api.beginSignIn(signInWish(this.draft()));
        if (authoriseUrl) this.leave(authoriseUrl);
        else this.connected.emit();
        return undefined;
      } catch (error) {
        return [this.refused(error)];
      }
    });
  }

  private leave(address: string): void {
    this.leaving.set(true);
    this.window.location.assign(address);
  }

  private refused(error: unknown) {
    const { code } = problemOf(error);
    if (code === 'salesforce_other_org') this.refusedOrg.set(true);
    const fieldTree =
      code === 'salesforce_place_invalid' && this.hostNeeded()
        ? this.form.host
        : code === 'salesforce_app_refused'
          ? this.form.clientSecret
          : undefined;
    return { kind: 'refused', message: refusalText(error), fieldTree };
  }
}
