import { Component } from '@angular/core';
import { PageHeader } from '@leadweave/ui';
import { DevicesCard } from './devices-card.js';
import { PasswordCard } from './password-card.js';
import { SecondFactorCard } from './second-factor-card.js';

/** How the signed-in person proves who they are, and where they are signed in. */
@Component({
  selector: 'lw-security-page',
  imports: [DevicesCard, PageHeader, PasswordCard, SecondFactorCard],
  template: `
    <div class="lw-page lw-page-narrow">
      <lw-page-header heading="Security" summary="How you sign in, and the devices on which you are signed in." />
      <lw-second-factor-card />
      <lw-password-card />
      <lw-devices-card />
    </div>
  `,
})
export class SecurityPage {}
