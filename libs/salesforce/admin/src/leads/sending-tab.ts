import { Component } from '@angular/core';
import { SendingForm } from './sending-form.js';

/** Which leads go to Salesforce and how. */
@Component({
  selector: 'lw-sending-tab',
  imports: [SendingForm],
  template: `<lw-sending-form />`,
  styles: `
    :host {
      max-inline-size: 56rem;
    }
  `,
})
export class SendingTab {}
