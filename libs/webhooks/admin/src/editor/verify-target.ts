import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, type Tone, toneIcons } from '@leadweave/ui';
import { WebhooksApi } from '../webhooks-api.js';
import { failureText } from '../wording/failure-text.js';
import { refusalText } from '../wording/refusal-text.js';

/** Asks an address whether anybody is there, and names what stands in the way. */
@Component({
  selector: 'lw-verify-target',
  imports: [Icon, MatButton],
  template: `
    <button matButton="outlined" type="button" [disabled]="asking() || !url().trim()" (click)="verify()">
      {{ asking() ? 'Verifying…' : 'Verify' }}
    </button>
    <p role="status">
      @if (outcome(); as told) {
        <span [style.color]="'var(--lw-' + told.tone + ')'">
          <lw-icon [path]="icons[told.tone]" size="1rem" />{{ told.text }}
        </span>
      }
    </p>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2) var(--lw-space-3);
    }
    p {
      flex: 1 1 14rem;
      font: var(--lw-type-small);
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
    }
  `,
})
export class VerifyTarget {
  readonly url = input.required<string>();

  private readonly api = inject(WebhooksApi);
  protected readonly icons = toneIcons;
  protected readonly asking = signal(false);

  /** Of another address nothing is known. */
  private readonly told = linkedSignal<string, { readonly tone: Tone; readonly text: string } | undefined>({
    source: () => this.url(),
    computation: () => undefined,
  });
  protected readonly outcome = computed(() => (this.asking() ? undefined : this.told()));

  protected async verify(): Promise<void> {
    this.asking.set(true);
    const asked = this.url();
    const outcome = await this.ask(asked.trim());
    if (asked === this.url()) this.told.set(outcome);
    this.asking.set(false);
  }

  private async ask(url: string): Promise<{ readonly tone: Tone; readonly text: string }> {
    try {
      const { ok, reason, status } = await this.api.verify(url);
      if (ok) return { tone: 'positive', text: `It can be reached and answered ${status}.` };
      return { tone: 'negative', text: failureText(reason ?? '') };
    } catch (error) {
      return { tone: 'negative', text: refusalText(error) };
    }
  }
}
