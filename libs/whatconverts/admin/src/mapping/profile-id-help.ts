import { Component } from '@angular/core';

/** Where the Profile ID stands in WhatConverts. */
@Component({
  selector: 'lw-profile-id-help',
  template: `
    <details>
      <summary>Where do I find a Profile ID?</summary>
      <p>
        In WhatConverts open <strong>Profiles</strong>: the Profile ID is the number beside the name of each profile.
        Every location has exactly one profile, and every profile one location.
      </p>
    </details>
  `,
  styles: `
    summary {
      min-block-size: 1.5rem;
      color: var(--lw-accent-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    p {
      max-inline-size: 40rem;
      padding-block-start: var(--lw-space-1);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    strong {
      color: var(--lw-text);
      font-weight: 560;
    }
  `,
})
export class ProfileIdHelp {}
