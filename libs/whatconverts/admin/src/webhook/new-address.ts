import { Component, computed, inject, input, output } from '@angular/core';
import { Locale, formatMoment } from '@leadweave/ui';
import { ShownOnce } from '@leadweave/ui/secret';
import { type NewWebhookAddress } from '../whatconverts-api.js';

/** The whole address, the one time that it is known. */
@Component({
  selector: 'lw-new-address',
  imports: [ShownOnce],
  template: `
    <lw-shown-once
      heading="Copy this address now"
      explanation="It is shown this once: whoever knows it can send leads, so only a fingerprint of it is kept. Paste it into WhatConverts as described below."
      copyLabel="Copy address"
      [secret]="address().url"
      [note]="previousText()"
      (done)="done.emit()"
    />
  `,
})
export class NewAddress {
  readonly address = input.required<NewWebhookAddress>();

  /** The person has it. */
  readonly done = output();

  private readonly locale = inject(Locale);
  protected readonly previousText = computed(() => {
    const until = this.address().previousUntil;
    return until && `The previous address works until ${formatMoment(until, this.locale.tag())}.`;
  });
}
