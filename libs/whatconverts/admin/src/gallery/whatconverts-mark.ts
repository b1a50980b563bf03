import { Component } from '@angular/core';

/** A sign for WhatConverts, drawn for this portal. Decoration: the name stands beside it. */
@Component({
  selector: 'lw-whatconverts-mark',
  template: `
    <svg viewBox="0 0 48 48" focusable="false">
      <rect width="48" height="48" rx="11" fill="#17456f" />
      <path
        d="M10 15l6.4 19L24 18l7.6 16"
        fill="none"
        stroke="#fff"
        stroke-width="4"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
      <path d="M31.6 34L38 15" fill="none" stroke="#ffb257" stroke-width="4" stroke-linecap="round" />
      <circle cx="38" cy="13" r="3.6" fill="#ffb257" />
    </svg>
  `,
})
export class WhatConvertsMark {}
