import { designFromTemplate, type FormDesign, formTemplates } from '@leadweave/forms-domain';
import { type OwnApi } from './own-api.js';

interface Listed {
  readonly id: string;
  readonly name: string;
}

/**
 * One form for each template, through the API as a person would make it: contact and callback for the first two
 * locations, quotes by postcode for all of them. Nothing is done when there are forms already.
 */
export async function addForms(api: OwnApi): Promise<void> {
  const { data: forms } = await api.get<{ data: Listed[] }>('/api/v1/forms?limit=1');
  const { data: places } = await api.get<{ data: Listed[] }>('/api/v1/locations?limit=100');
  if (forms.length > 0 || places.length === 0) return;
  for (const [index, template] of formTemplates.entries()) {
    const locationId = places[index % places.length]!.id;
    const design = designFromTemplate(template, { kind: 'fixed', locationId, rules: [] });
    await api.post('/api/v1/forms', template.key === 'quote' ? byPostcode(design, places) : design);
  }
}

/** Beginnings of ZIP codes around the places of the demo: Austin, Denver, Tampa. */
const postcodes = ['787', '802', '336'];

function byPostcode(design: FormDesign, places: readonly Listed[]): FormDesign {
  const rules = places.flatMap(({ id }, index) =>
    postcodes[index] ? [{ value: postcodes[index], locationId: id }] : [],
  );
  return { ...design, routing: { kind: 'postcode', locationId: places[0]!.id, fieldId: 'postcode', rules } };
}
