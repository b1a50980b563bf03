import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { formTemplates } from '@leadweave/forms-domain';
import { BackLink, PageHeader, Skeleton, UndoBar } from '@leadweave/ui';
import { type FormValues, FormsApi } from '../forms-api.js';
import { FormsMember } from '../member/forms-member.js';
import { draftFromTemplate } from './form-draft.js';
import { FormEditor } from './form-editor.js';

/** Makes a form from a template. */
@Component({
  selector: 'lw-new-form-page',
  imports: [BackLink, FormEditor, PageHeader, Skeleton],
  template: `
    <div class="lw-page">
      <lw-page-header heading="New form" summary="Change whatever you like; nothing is public before you create it.">
        <lw-back-link lwBefore to="/grow/forms" label="Forms" />
      </lw-page-header>
      @if (start(); as draft) {
        <lw-form-editor [start]="draft" [save]="save" />
      } @else {
        <lw-skeleton [count]="5" height="3.5rem" label="Loading your locations" />
      }
    </div>
  `,
  styles: ``,
})
export class NewFormPage {
  /** Key of the template. */
  readonly template = input<string>();

  private readonly member = inject(FormsMember);
  private readonly api = inject(FormsApi);
  private readonly router = inject(Router);
  private readonly bar = inject(UndoBar);
  protected readonly start = computed(() => {
    if (!this.member.isAdmin()) return undefined;
    const template = formTemplates.find(({ key }) => key === this.template()) ?? formTemplates[0]!;
    const places = this.member.locations();
    // With one location there is nothing to choose.
    return draftFromTemplate(template, places.length === 1 ? places[0]!.id : '');
  });

  protected readonly save = async (values: FormValues): Promise<void> => {
    const { id, name } = await this.api.create(values);
    this.bar.notify(`${name} is ready. Publish it here.`);
    await this.router.navigate(['/grow/forms', id, 'publish']);
  };
}
