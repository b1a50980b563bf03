import { Component } from '@angular/core';

/** A sign for webhooks. Decoration: the name stands beside it. */
@Component({
  selector: 'lw-webhooks-mark',
  template: `
    <svg viewBox="0 0 48 48" focusable="false">
      <rect width="48" height="48" rx="11" fill="#0b5561" />
      <g fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round">
        <path d="M24 16.5 16.6 30M24 16.5l7.2 13.4M17.5 33.5h13" />
      </g>
      <circle cx="24" cy="14.5" r="4.6" fill="#ffb68b" />
      <circle cx="14.5" cy="33" r="4.6" fill="#fff" />
      <circle cx="33.5" cy="33" r="4.6" fill="#fff" />
    </svg>
  `,
})
export class WebhooksMark {}
