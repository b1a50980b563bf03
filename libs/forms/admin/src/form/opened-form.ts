import { httpResource } from '@angular/common/http';
import { computed, Injectable, signal } from '@angular/core';
import { problemOf } from '@leadweave/api-client';
import { type Form, formsAddresses } from '../forms-api.js';

/** The form of the page and its tabs. Provided by the page. */
@Injectable()
export class OpenedForm {
  /** Set by the page from its address. */
  readonly id = signal<string | undefined>(undefined);
  readonly resource = httpResource<Form>(() => {
    const id = this.id();
    return id && formsAddresses.form(id);
  });
  readonly form = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly problem = computed(() => (this.resource.error() ? problemOf(this.resource.error()) : undefined));

  /** Rises when submissions were sent from here, so that their list is read again. */
  readonly sent = signal(0);
}
