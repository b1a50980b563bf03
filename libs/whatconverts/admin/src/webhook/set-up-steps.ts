import { Component, input } from '@angular/core';

/** Where the address goes in WhatConverts. */
@Component({
  selector: 'lw-set-up-steps',
  template: `
    <details class="lw-card" [open]="open()">
      <summary>How to set it up in WhatConverts</summary>
      <ol>
        <li>
          Open the profile and go to <strong>Tracking → Integrations → Automations → Webhooks</strong>, then choose
          <strong>Add Webhook</strong>.
        </li>
        <li>Paste the address. Repeat this for each mapped profile; the same address serves all of them.</li>
        <li>
          Choose both triggers: <strong>New Lead</strong> and <strong>Update Lead</strong>. Updates bring grades, values
          and summaries that come later.
        </li>
        <li>
          Tick every kind you want at once: phone calls (completed, in progress, modified), web forms, chats (completed,
          in progress), text messages, transactions, custom events, e-mails, appointments.
        </li>
        <li>Save it. The next lead appears here within seconds, marked as unverified until it was read back.</li>
      </ol>
      <p>A delivery that is lost is no harm: the next sync finds every lead that WhatConverts did not tell us about.</p>
    </details>
  `,
  styles: `
    summary {
      min-block-size: 1.5rem;
      font: var(--lw-type-heading);
      letter-spacing: -0.01em;
      cursor: pointer;
    }
    ol {
      display: grid;
      gap: var(--lw-space-2);
      max-inline-size: 46rem;
      padding: var(--lw-space-3) 0 var(--lw-space-3) var(--lw-space-5);
      list-style: decimal;
    }
    li::marker {
      color: var(--lw-text-muted);
      font-variant-numeric: tabular-nums;
    }
    li {
      padding-inline-start: var(--lw-space-1);
      text-wrap: pretty;
    }
    strong {
      font-weight: 560;
    }
    p {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class SetUpSteps {
  /** Whether the steps show from the start. */
  readonly open = input(true);
}
