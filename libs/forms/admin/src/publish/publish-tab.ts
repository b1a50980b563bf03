import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Banner, CopyButton, Icon } from '@leadweave/ui';
import { mdiOpenInNew } from '@mdi/js';
import { OpenedForm } from '../form/opened-form.js';
import { FormsMember } from '../member/forms-member.js';
import { SnippetCard } from './snippet-card.js';
import { apiExample, plainHtml, scriptSnippet } from './snippets.js';

/** Ways to bring a form to people: its own page, a snippet, plain HTML, the API. */
@Component({
  selector: 'lw-publish-tab',
  imports: [Banner, CopyButton, Icon, MatButton, RouterLink, SnippetCard],
  template: `
    @if (opened.form(); as form) {
      @if (form.state === 'disabled') {
        <lw-banner text="This form is disabled: it can be seen, and takes no submissions." tone="warning" />
      } @else if (form.websites.length === 0) {
        <lw-banner text="No website may embed this form yet. Its own page works already." tone="info">
          @if (member.isAdmin()) {
            <a routerLink="../design">Add a website</a>
          }
        </lw-banner>
      }
      <section class="lw-card" aria-labelledby="page">
        <h2 class="lw-card-title" id="page">Its own page</h2>
        <p class="lw-muted">To share by link, e-mail or QR code. Works without any script.</p>
        <p class="address">
          <code class="lw-code">{{ form.addresses.page }}</code>
          <lw-copy-button [text]="form.addresses.page" label="Copy the address of the page" />
          <a matButton="outlined" target="_blank" rel="noopener" [href]="form.addresses.page">
            <lw-icon matButtonIcon class="mat-icon" [path]="openIcon" />Open
          </a>
        </p>
      </section>
      <lw-snippet-card
        heading="On your website"
        what="the snippet"
        explanation="Paste this where the form should stand. It takes on the font and colours of the page."
        [code]="snippet()"
      />
      <lw-snippet-card
        heading="Plain HTML"
        what="the HTML"
        explanation="For a design of your own. Works without the script; names of the fields must stay."
        [code]="html()"
      />
      <lw-snippet-card
        heading="From a server"
        what="the API example"
        explanation="Any system can send submissions. Repeat a call with the same Idempotency-Key as often as you like: it is one lead."
        [code]="api()"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-5);
    }
    .address {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2) var(--lw-space-3);
      overflow-wrap: anywhere;
    }
  `,
})
export class PublishTab {
  protected readonly opened = inject(OpenedForm);
  protected readonly member = inject(FormsMember);
  protected readonly openIcon = mdiOpenInNew;
  protected readonly snippet = computed(() => scriptSnippet(this.opened.form()!));
  protected readonly html = computed(() => plainHtml(this.opened.form()!));
  protected readonly api = computed(() => apiExample(this.opened.form()!));
}
