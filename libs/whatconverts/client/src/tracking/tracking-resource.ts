import { rowOf } from '../accounts/account.js';
import { type Page, type PageQuery, siblingPage } from '../accounts/sibling-page.js';
import { type CallOptions } from '../client-options.js';
import { compact } from '../mapping/fields/compact.js';
import { FieldReader } from '../mapping/fields/field-reader.js';
import { type Phone } from '../mapping/whatconverts-lead.js';
import { type SendRequest } from '../transport/api-request.js';

/** A tracking number (contract 8). `raw` holds the fields without a name of ours. */
export interface TrackingNumber {
  readonly accountId?: string;
  readonly profileId?: string;
  readonly profileName?: string;
  readonly phoneNumberId?: string;
  readonly name?: string;
  readonly trackingNumber?: Phone;
  readonly destinationNumber?: Phone;
  readonly source?: string;
  readonly medium?: string;
  readonly raw: unknown;
}

/** A tracked form (contract 8, known from one client only). */
export interface TrackingForm {
  readonly accountId?: string;
  readonly profileId?: string;
  readonly profileName?: string;
  readonly formId?: string;
  readonly name?: string;
  readonly raw: unknown;
}

/** Filters of tracking lists; honoured with a master key only. */
export interface TrackingQuery extends PageQuery {
  readonly accountId?: string;
  readonly profileId?: string;
}

/** Tracking numbers and forms. */
export interface TrackingResource {
  numbers(query?: TrackingQuery, options?: CallOptions): Promise<Page<TrackingNumber>>;
  forms(query?: TrackingQuery, options?: CallOptions): Promise<Page<TrackingForm>>;
}

const ownerFrom = (fields: FieldReader) => ({
  accountId: fields.text('account_id'),
  profileId: fields.text('profile_id'),
  profileName: fields.text('profile'),
});

const numberFromWire = (raw: unknown): TrackingNumber => {
  const row = rowOf(raw);
  const country = row['tracking_number_iso_country'];
  const fields = new FieldReader(row, typeof country === 'string' ? country : undefined);
  return compact({
    ...ownerFrom(fields),
    phoneNumberId: fields.text('phone_number_id'),
    name: fields.text('phone_name'),
    trackingNumber: fields.phone('tracking_number'),
    destinationNumber: fields.phone('destination_number'),
    source: fields.text('source'),
    medium: fields.text('medium'),
    raw,
  });
};

const formFromWire = (raw: unknown): TrackingForm => {
  const fields = new FieldReader(rowOf(raw), undefined);
  return compact({ ...ownerFrom(fields), formId: fields.text('form_id'), name: fields.text('form_name'), raw });
};

export function trackingResource(send: SendRequest): TrackingResource {
  const ask = <T>(
    kind: 'numbers' | 'forms',
    itemFrom: (raw: unknown) => T,
    query: TrackingQuery,
    options: CallOptions,
  ) => {
    const { accountId, profileId, ...paging } = query;
    const resource = `tracking/${kind}`;
    const sizeParameter = kind === 'numbers' ? ('numbersPerPage' as const) : ('formsPerPage' as const);
    const sibling = {
      path: resource,
      resource,
      rowsName: kind,
      sizeParameter,
      itemFrom,
      filters: { accountId, profileId },
    };
    return siblingPage(send, sibling, paging, options);
  };
  return {
    numbers: (query = {}, options = {}) => ask('numbers', numberFromWire, query, options),
    forms: (query = {}, options = {}) => ask('forms', formFromWire, query, options),
  };
}
