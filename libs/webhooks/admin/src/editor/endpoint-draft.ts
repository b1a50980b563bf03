import { type BodyStyle, type Endpoint, type EndpointValues, type Selection } from '../webhooks-api.js';

/** A static header while it is typed. */
export interface HeaderDraft {
  readonly name: string;
  readonly value: string;
}

/** An endpoint while it is edited. */
export interface EndpointDraft {
  readonly url: string;
  readonly description: string;
  readonly style: BodyStyle;
  readonly selection: Required<Selection>;
  /** As they are typed, one a line. */
  readonly forms: string;
  /** Undefined leaves the headers that are kept as they are. */
  readonly headers: readonly HeaderDraft[] | undefined;
}

/** The draft of a new endpoint: what most receivers begin with. */
export function newDraft(): EndpointDraft {
  return {
    url: '',
    description: '',
    style: 'full',
    selection: {
      events: ['lead.created', 'lead.updated', 'lead.scored'],
      kinds: [],
      locationIds: [],
      qualities: [],
      statuses: [],
      forms: [],
    },
    forms: '',
    headers: [],
  };
}

export function draftOf({ url, description, style, selection }: Endpoint): EndpointDraft {
  const { events, kinds = [], locationIds = [], qualities = [], statuses = [], forms = [] } = selection;
  return {
    url,
    description,
    style,
    selection: { events, kinds, locationIds, qualities, statuses, forms },
    forms: forms.join('\n'),
    headers: undefined,
  };
}

/** What is sent to the server. Lines and headers without content are left out. */
export function valuesOf({ url, description, style, selection, forms, headers }: EndpointDraft): EndpointValues {
  const lines = forms
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const filled = headers?.filter(({ name, value }) => name.trim() !== '' || value !== '');
  return {
    url: url.trim(),
    description: description.trim(),
    style,
    selection: { ...selection, forms: [...new Set(lines)] },
    ...(filled && { headers: Object.fromEntries(filled.map(({ name, value }) => [name.trim(), value.trim()])) }),
  };
}

/** What can be told without asking the server. */
export function faultsOf({ url, selection }: EndpointDraft, mustChooseLocation: boolean) {
  return {
    ...(url.trim() === '' && { url: 'Enter the address of your receiver.' }),
    ...(selection.events.length === 0 && { events: 'Choose at least one event.' }),
    ...(mustChooseLocation &&
      selection.locationIds.length === 0 && { locations: 'Choose at least one of your locations.' }),
  };
}
