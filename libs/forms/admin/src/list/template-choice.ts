import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formTemplates, type TemplateKey } from '@leadweave/forms-domain';
import { Icon } from '@leadweave/ui';
import { mdiCalculatorVariantOutline, mdiEmailOutline, mdiPhoneInTalkOutline } from '@mdi/js';

const icons: Readonly<Record<TemplateKey, string>> = {
  contact: mdiEmailOutline,
  quote: mdiCalculatorVariantOutline,
  callback: mdiPhoneInTalkOutline,
};

/** Forms to start from; each opens the editor with its fields. */
@Component({
  selector: 'lw-template-choice',
  imports: [Icon, RouterLink],
  template: `
    <ul>
      @for (template of templates; track template.key) {
        <li>
          <a routerLink="/grow/forms/new" [queryParams]="{ template: template.key }">
            <lw-icon [path]="template.icon" size="1.25rem" />
            <strong>{{ template.name }}</strong>
            <span>{{ template.purpose }}</span>
          </a>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--lw-space-4);
      text-align: start;
    }
    a {
      display: grid;
      align-content: start;
      gap: var(--lw-space-1);
      block-size: 100%;
      padding: var(--lw-space-5);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
      box-shadow: var(--lw-shadow-card);
      color: var(--lw-text);
      text-decoration: none;
    }
    a:hover {
      border-color: var(--lw-accent);
    }
    lw-icon {
      margin-block-end: var(--lw-space-2);
      color: var(--lw-accent-text);
    }
    strong {
      font: var(--lw-type-heading);
    }
    span {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
      text-wrap: pretty;
    }
  `,
})
export class TemplateChoice {
  protected readonly templates = formTemplates.map(({ key, name, purpose }) => ({
    ...{ key, name, purpose },
    icon: icons[key],
  }));
}
