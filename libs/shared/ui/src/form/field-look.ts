import { type Provider } from '@angular/core';
import { MAT_FORM_FIELD_DEFAULT_OPTIONS, type MatFormFieldDefaultOptions } from '@angular/material/form-field';

/**
 * How a form field looks in the portal: outlined, with room for its hint only when there is one. For `viewProviders` of a
 * component that uses `mat-form-field` itself; a default of the whole portal would make every page load form fields.
 */
export const fieldLook: Provider = {
  provide: MAT_FORM_FIELD_DEFAULT_OPTIONS,
  useValue: { appearance: 'outline', subscriptSizing: 'dynamic' } satisfies MatFormFieldDefaultOptions,
};
