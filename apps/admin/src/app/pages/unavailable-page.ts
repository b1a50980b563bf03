import { Location } from '@angular/common';
import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { BrandMark } from '@leadweave/identity-admin';
import { ErrorState } from '@leadweave/ui';

/** Shown instead of any page when the portal cannot learn who is here. */
@Component({
  selector: 'lw-unavailable-page',
  imports: [BrandMark, ErrorState],
  template: `
    <main>
      <h1><lw-brand-mark /></h1>
      <lw-error-state
        heading="Leadweave cannot be reached."
        reassurance="Your leads are safe, and new ones keep coming in. Check your connection, then try again."
        (retry)="tryAgain()"
      />
    </main>
  `,
  styles: `
    main {
      display: grid;
      align-content: center;
      gap: var(--lw-space-6);
      max-inline-size: 32rem;
      min-block-size: 100dvh;
      margin-inline: auto;
      padding: var(--lw-space-8) var(--lw-page-inline);
    }
  `,
})
export class UnavailablePage {
  private readonly router = inject(Router);
  private readonly location = inject(Location);

  protected async tryAgain(): Promise<void> {
    await this.router.navigateByUrl(this.location.path() || '/', { onSameUrlNavigation: 'reload' });
  }
}
