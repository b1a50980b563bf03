import { type Access } from '@leadweave/access';
import { type Database } from '@leadweave/persistence';
import { type FieldDescription } from '@leadweave/salesforce-client';
import { currentRef } from '../connection/current-ref.js';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { forPeople } from '../gateway/api-error-of.js';
import { type DescribedObject, type SalesforceFieldDto, type SalesforceFieldListDto } from './field.dto.js';
import { type OrgFields } from './org-fields.js';

/** The fields of an org, kept for a while so that screens do not cost calls. */
export class FieldsService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsRepository,
    private readonly fields: OrgFields,
  ) {}

  /** @throws SalesforceApiError `salesforce-not-connected`, `salesforce-needs-sign-in`, `salesforce-unavailable` … */
  async list({ brandId }: Access, object: DescribedObject): Promise<SalesforceFieldListDto> {
    const ref = await currentRef(this.database, this.connections, brandId);
    const { description, readAt } = await forPeople(() => this.fields.describe(ref, object));
    return { data: description.fields.map(fieldToDto), readAt: readAt.toISOString() };
  }
}

function fieldToDto(field: FieldDescription): SalesforceFieldDto {
  const { name, label, type, length, precision, scale, custom } = field;
  const { createable, updateable, required, filterable, restrictedPicklist, picklistValues } = field;
  return {
    ...{ name, label, type, length, precision, scale, custom },
    ...{ createable, updateable, required, filterable, restrictedPicklist },
    picklistValues: picklistValues.map(({ value, label: shown }) => ({ value, label: shown })),
  };
}
