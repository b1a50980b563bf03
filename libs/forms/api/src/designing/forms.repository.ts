import { type FormDesign } from '@leadweave/forms-domain';
import { type JsonValue, newId, sanitizeJson, type Tx } from '@leadweave/persistence';
import { randomBytes } from 'node:crypto';
import { FormsError } from '../forms-error.js';
import { formColumns, type FormRow, type FormState, locationOf } from './form-row.js';

/** Where a page begins: after this name (lower case, as the database sees it) and id. */
export interface FormPosition {
  readonly name: string;
  readonly id: string;
}

/** A row with the text it is sorted by. */
export interface ListedForm extends FormRow {
  readonly sortName: string;
}

/** Not a secret: it stands in the source of every page with the form. Random, so that forms cannot be counted. */
const publicKeyBytes = 12;

/** The SQL of forms. */
export class FormsRepository {
  /** One row more than `limit` when there is another page. */
  list(tx: Tx, after: FormPosition | undefined, limit: number): Promise<ListedForm[]> {
    const position = after ? 'and (lower(f.name), f.id) > ($3, $4::uuid)' : '';
    return tx.query<ListedForm & Record<string, unknown>>(
      `select ${formColumns}, lower(f.name) as "sortName" from form f
       where f.brand_id = $1 and f.archived_at is null ${position} order by lower(f.name), f.id limit $2`,
      [tx.brandId, limit + 1, ...(after ? [after.name, after.id] : [])],
    );
  }

  /** @throws FormsError `form-unknown` */
  async find(tx: Tx, id: string, lock: '' | 'for update' = ''): Promise<FormRow> {
    const row = await tx.maybeOne<FormRow & Record<string, unknown>>(
      `select ${formColumns} from form f where f.brand_id = $1 and f.id = $2 and f.archived_at is null ${lock}`,
      [tx.brandId, id],
    );
    if (!row) throw new FormsError('form-unknown', 'There is no such form in the scope');
    return row;
  }

  /** The form of a submission that is kept, archived or not. */
  findKept(tx: Tx, id: string): Promise<FormRow> {
    return tx.one<FormRow & Record<string, unknown>>(
      `select ${formColumns} from form f where f.brand_id = $1 and f.id = $2`,
      [tx.brandId, id],
    );
  }

  /** @throws FormsError `form-name-taken` */
  insert(tx: Tx, design: FormDesign, at: Date): Promise<FormRow> {
    const key = randomBytes(publicKeyBytes).toString('base64url');
    return uniqueName(
      tx.one<FormRow & Record<string, unknown>>(
        `insert into form as f (brand_id, id, location_id, name, public_key, design, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $7) returning ${formColumns}`,
        [tx.brandId, newId(), locationOf(design) ?? null, design.name, key, jsonOf(design), at.toISOString()],
      ),
    );
  }

  /** @throws FormsError `form-name-taken` */
  update(tx: Tx, id: string, design: FormDesign, state: FormState, at: Date): Promise<FormRow> {
    return uniqueName(
      tx.one<FormRow & Record<string, unknown>>(
        `update form f set location_id = $3, name = $4, design = $5, state = $6, updated_at = $7, version = version + 1
         where f.brand_id = $1 and f.id = $2 returning ${formColumns}`,
        [tx.brandId, id, locationOf(design) ?? null, design.name, jsonOf(design), state, at.toISOString()],
      ),
    );
  }

  /** Its submissions and leads stay; its name is free again. */
  async archive(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.rowCount(
      'update form set archived_at = $3, updated_at = $3, version = version + 1 where brand_id = $1 and id = $2',
      [tx.brandId, id, at.toISOString()],
    );
  }
}

function jsonOf(design: FormDesign): string {
  return JSON.stringify(sanitizeJson(design as unknown as JsonValue));
}

const uniqueViolation = '23505';

async function uniqueName<Result>(change: Promise<Result>): Promise<Result> {
  try {
    return await change;
  } catch (cause) {
    // The index decides: a look before the change would miss a form made at the same moment.
    if ((cause as { code?: unknown }).code !== uniqueViolation) throw cause;
    throw new FormsError('form-name-taken', 'The name is in use', { cause });
  }
}
