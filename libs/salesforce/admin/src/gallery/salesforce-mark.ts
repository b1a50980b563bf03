import { Component } from '@angular/core';

/** A sign for Salesforce: a cloud, not its logo. Decoration: the name stands beside it. */
@Component({
  selector: 'lw-salesforce-mark',
  template: `
    <svg viewBox="0 0 48 48" focusable="false">
      <rect width="48" height="48" rx="11" fill="#1f5587" />
      <path
        fill="#fff"
        d="M20.2 15.6a7 7 0 0 1 5.5 2.6 6.5 6.5 0 0 1 9.7 5.2 5.6 5.6 0 0 1-1.7 10.9H15.4a6.3 6.3 0 0 1-1.9-12.3 7 7 0 0 1 6.7-6.4Z"
      />
      <path
        d="M18.5 27.2h10.2m-3.4-3.4 3.5 3.4-3.5 3.4"
        fill="none"
        stroke="#1f5587"
        stroke-width="2.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  `,
})
export class SalesforceMark {}
