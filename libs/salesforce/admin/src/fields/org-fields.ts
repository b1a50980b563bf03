import { httpResource } from '@angular/common/http';
import { type Signal, computed } from '@angular/core';
import { type Problem, problemOf } from '@leadweave/api-client';
import { type Field, type FieldList, salesforceAddresses } from '../salesforce-api.js';

/** Fields of an object of the org, in the order of their labels; undefined until they are read. */
export interface OrgFields {
  readonly all: Signal<readonly Field[] | undefined>;
  readonly byName: Signal<ReadonlyMap<string, Field>>;
  readonly problem: Signal<Problem | undefined>;
  readonly reload: () => void;
}

/** Reads the fields of an object. Within an injection context. */
export function orgFields(object: 'Lead' | 'Contact' | 'Opportunity'): OrgFields {
  const resource = httpResource<FieldList>(() => ({ url: salesforceAddresses.fields, params: { object } }));
  const all = computed(() =>
    resource.hasValue()
      ? [...resource.value().data].sort((left, right) => left.label.localeCompare(right.label))
      : undefined,
  );
  return {
    all,
    byName: computed(() => new Map((all() ?? []).map((field) => [field.name, field]))),
    problem: computed(() => (resource.error() ? problemOf(resource.error()) : undefined)),
    reload: () => resource.reload(),
  };
}
