import { Component, computed, inject } from '@angular/core';
import { EmptyState, UndoBar } from '@leadweave/ui';
import { type FormValues, FormsApi } from '../forms-api.js';
import { OpenedForm } from '../form/opened-form.js';
import { FormsMember } from '../member/forms-member.js';
import { draftFromForm } from './form-draft.js';
import { FormEditor } from './form-editor.js';

/** Changes a form that is kept. */
@Component({
  selector: 'lw-design-tab',
  imports: [EmptyState, FormEditor],
  template: `
    @if (opened.form(); as form) {
      @if (member.isAdmin()) {
        <lw-form-editor [start]="start()!" [saved]="form" [save]="save" />
      } @else {
        <lw-empty-state heading="Only brand admins design forms" explanation="Ask one to change this form." />
      }
    }
  `,
})
export class DesignTab {
  protected readonly opened = inject(OpenedForm);
  protected readonly member = inject(FormsMember);
  private readonly api = inject(FormsApi);
  private readonly bar = inject(UndoBar);
  protected readonly start = computed(() => {
    const form = this.opened.form();
    return form && draftFromForm(form);
  });

  protected readonly save = async (values: FormValues): Promise<void> => {
    this.opened.resource.set(await this.api.update(this.opened.form()!, values));
    this.bar.notify('Form saved; websites show it within five minutes.');
  };
}
