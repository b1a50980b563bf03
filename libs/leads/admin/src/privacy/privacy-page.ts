import { Component } from '@angular/core';
import { PageHeader } from '@leadweave/ui';
import { PersonCard } from './person-card.js';
import { RetentionCard } from './retention-card.js';

/** What the brand keeps about people, how long, and how one person's data is handed out or erased. */
@Component({
  selector: 'lw-privacy-page',
  imports: [PageHeader, PersonCard, RetentionCard],
  template: `
    <div class="lw-page lw-page-narrow">
      <lw-page-header
        heading="Privacy"
        summary="How long data about people is kept, and what one of them may ask for."
      />
      <lw-retention-card />
      <lw-person-card />
    </div>
  `,
})
export class PrivacyPage {}
