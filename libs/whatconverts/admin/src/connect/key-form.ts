import { Component, inject, input, output, signal } from '@angular/core';
import { type ValidationError, form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { Icon, Locale } from '@leadweave/ui';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';
import { mdiCheckCircle, mdiLockOutline } from '@mdi/js';
import { EmptyError, Subject, firstValueFrom, takeUntil } from 'rxjs';
import { type Credentials, type VerifiedKey, WhatConvertsApi } from '../whatconverts-api.js';
import { refusalKind, refusalText } from '../wording/refusal-text.js';
import { KeyHelp } from './key-help.js';
import { splitCredentials } from './split-credentials.js';
import { verifiedKeyText } from './verified-key-text.js';

const longest = 200;

/** API Token and API Secret: tested before they are given to `save`; kept in the fields when they are refused. */
@Component({
  selector: 'lw-key-form',
  imports: [ErrorSummary, Icon, KeyHelp, MatButton, TextField],
  template: `
    <form class="lw-form" novalidate autocomplete="off" (submit)="submit($event)">
      <lw-error-summary [form]="form" [shown]="tried()" />
      <lw-text-field
        label="API Token"
        type="password"
        hint="A key pasted as token:secret fills both fields."
        [field]="form.token"
        (paste)="paste($event)"
      />
      <lw-text-field label="API Secret" type="password" [field]="form.secret" (paste)="paste($event)" />
      <div class="outcome" role="status">
        @if (testing()) {
          <span class="busy"
            ><span class="spin lw-moves" aria-hidden="true"></span>Testing the key with WhatConverts…</span
          >
          <button matButton type="button" (click)="cancel()">Cancel test</button>
        } @else if (accepted(); as key) {
          <span class="accepted"><lw-icon [path]="acceptedIcon" />{{ textOf(key) }}</span>
        }
      </div>
      <lw-key-help />
      <p class="sealed">
        <lw-icon [path]="lockIcon" size="1rem" />
        Both halves are encrypted (AES-256-GCM) before they are stored and are never shown again, not even here.
      </p>
      <div class="lw-form-actions">
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          {{ form().submitting() ? busyLabel() : submitLabel() }}
        </button>
        <button matButton type="button" (click)="given.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    .outcome {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-2);
      color: var(--lw-text-muted);
      font: var(--lw-type-label);
    }
    .outcome:empty {
      display: none;
    }
    .busy,
    .accepted {
      display: inline-flex;
      align-items: center;
      gap: var(--lw-space-2);
    }
    .accepted {
      padding: var(--lw-space-2) var(--lw-space-3);
      border-radius: var(--lw-corner);
      background: var(--lw-positive-soft);
      color: var(--lw-positive);
    }
    .spin {
      inline-size: 1rem;
      block-size: 1rem;
      border: 2px solid var(--lw-line-strong);
      border-block-start-color: var(--lw-accent);
      border-radius: 50%;
      animation: lw-turn 0.8s linear infinite;
    }
    @keyframes lw-turn {
      to {
        rotate: 1turn;
      }
    }
    .sealed {
      display: flex;
      align-items: start;
      gap: var(--lw-space-2);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .sealed lw-icon {
      margin-block-start: 0.125rem;
    }
  `,
})
export class KeyForm {
  readonly submitLabel = input('Connect');
  readonly busyLabel = input('Connecting…');

  /** What is done with a key that was accepted; its refusals are shown here. */
  readonly save = input.required<(credentials: Credentials, key: VerifiedKey) => Promise<void>>();

  /** The person gives up. */
  readonly given = output();

  private readonly api = inject(WhatConvertsApi);
  private readonly locale = inject(Locale);
  private readonly cancelled = new Subject<void>();
  private readonly model = signal<Credentials>({ token: '', secret: '' });
  protected readonly acceptedIcon = mdiCheckCircle;
  protected readonly lockIcon = mdiLockOutline;
  protected readonly tried = signal(false);
  protected readonly testing = signal(false);
  private readonly verified = signal<{ readonly of: Credentials; readonly key: VerifiedKey } | undefined>(undefined);
  protected readonly form = form(this.model, (path) => {
    required(path.token, { message: 'Enter the API Token.' });
    required(path.secret, { message: 'Enter the API Secret.' });
    maxLength(path.token, longest, { message: 'This is too long for an API Token.' });
    maxLength(path.secret, longest, { message: 'This is too long for an API Secret.' });
  });

  /** Whether something was typed that closing would lose. */
  isTouched(): boolean {
    const { token, secret } = this.model();
    return token !== '' || secret !== '';
  }

  protected accepted(): VerifiedKey | undefined {
    const verified = this.verified();
    return verified && isSame(verified.of, this.trimmed()) ? verified.key : undefined;
  }

  protected textOf(key: VerifiedKey): string {
    return verifiedKeyText(key, this.locale.tag());
  }

  /** A whole key fills both fields; as soon as both halves are there, the key is tested. */
  protected paste(event: ClipboardEvent): void {
    const both = splitCredentials(event.clipboardData?.getData('text') ?? '');
    if (both) {
      event.preventDefault();
      this.model.set(both);
    }
    setTimeout(() => void this.testPasted());
  }

  protected cancel(): void {
    this.cancelled.next();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    await submitForm(this.form, async () => {
      try {
        const credentials = this.trimmed();
        await this.save()(credentials, this.accepted() ?? (await this.verify(credentials)));
        return undefined;
      } catch (error) {
        return this.errorsOf(error);
      }
    });
  }

  private async testPasted(): Promise<void> {
    const credentials = this.trimmed();
    if (!credentials.token || !credentials.secret || this.form().submitting()) return;
    // A refusal is told on Connect; while somebody is still pasting it would only be in the way.
    await this.verify(credentials).catch(() => undefined);
  }

  private async verify(credentials: Credentials): Promise<VerifiedKey> {
    this.cancel();
    this.testing.set(true);
    try {
      const key = await firstValueFrom(this.api.verify(credentials).pipe(takeUntil(this.cancelled)));
      this.verified.set({ of: credentials, key });
      return key;
    } finally {
      this.testing.set(false);
    }
  }

  private errorsOf(error: unknown): ValidationError.WithOptionalFieldTree[] {
    if (error instanceof EmptyError)
      return [{ kind: 'cancelled', message: 'The test was cancelled. Nothing was saved.' }];
    const problem = problemOf(error);
    const message = refusalText(problem);
    const isWrongKey = refusalKind(problem) === 'refused';
    return [isWrongKey ? { kind: 'refused', message, fieldTree: this.form.token } : { kind: 'refused', message }];
  }

  private trimmed(): Credentials {
    const { token, secret } = this.model();
    return { token: token.trim(), secret: secret.trim() };
  }
}

const isSame = (one: Credentials, other: Credentials) => one.token === other.token && one.secret === other.secret;
