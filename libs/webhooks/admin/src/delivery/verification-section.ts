import { Component, computed, signal } from '@angular/core';
import { Segmented } from '@leadweave/ui';
import { CodeBlock } from '../code/code-block.js';
import { type VerificationLanguage, verificationExamples, verificationLanguages } from './verification-examples.js';

/** How a receiver verifies the signature, in the language of one's choice. */
@Component({
  selector: 'lw-verification-section',
  imports: [CodeBlock, Segmented],
  template: `
    <section class="lw-card" aria-labelledby="verify">
      <header>
        <div>
          <h2 class="lw-card-title" id="verify">Verify it in your receiver</h2>
          <p class="lw-muted">
            Signed by Standard Webhooks: a library of that name works too. Drop a webhook-id that you have seen before.
          </p>
        </div>
        <lw-segmented label="Language" [options]="languages" [(value)]="language" />
      </header>
      <lw-code-block heading="Verification" what="verification example" [code]="code()" />
    </section>
  `,
  styles: `
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      justify-content: space-between;
      gap: var(--lw-space-2) var(--lw-space-4);
    }
  `,
})
export class VerificationSection {
  protected readonly languages = verificationLanguages;
  protected readonly language = signal<VerificationLanguage>('node');
  protected readonly code = computed(() => verificationExamples[this.language()]);
}
