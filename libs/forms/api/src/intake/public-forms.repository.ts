import { type FormDesign } from '@leadweave/forms-domain';
import { type Database, type Tx } from '@leadweave/persistence';
import { everywhere } from '../everywhere.js';
import { FormsError } from '../forms-error.js';
import { type PublicForm } from './sending.js';

/** How a visitor names a form. */
export type FormName = { readonly publicKey: string } | { readonly formId: string };

interface PublicRow {
  readonly id: string;
  readonly version: number;
  readonly publicKey: string;
  readonly design: FormDesign;
  readonly isOpen: boolean;
}

/** Finds forms for visitors, who know no brand. */
export class PublicFormsRepository {
  constructor(private readonly database: Database) {}

  /** @throws FormsError `form-unknown` */
  async find(name: FormName): Promise<PublicForm> {
    const params = 'publicKey' in name ? [keyOrThrow(name.publicKey), null] : [null, name.formId];
    const found = await this.database.withoutBrand((tx) =>
      tx.maybeOne<{ brand_id: string; form_id: string }>('select * from public_form($1, $2)', params),
    );
    const row =
      found && (await this.database.inBrand(found.brand_id, everywhere, (tx) => this.read(tx, found.form_id)));
    if (!row) throw new FormsError('form-unknown', 'There is no such form');
    return { ...row, brandId: found.brand_id };
  }

  /** Nothing for an archived form or brand. */
  private read(tx: Tx, formId: string): Promise<PublicRow | undefined> {
    return tx.maybeOne<PublicRow & Record<string, unknown>>(
      `select f.id, f.version, f.public_key as "publicKey", f.design, f.state = 'active' as "isOpen"
       from form f join brand b on b.id = f.brand_id and b.archived_at is null
       where f.brand_id = $1 and f.id = $2 and f.archived_at is null`,
      [tx.brandId, formId],
    );
  }
}

/** Whatever stands in an address arrives here; the database takes no NUL, for example. */
function keyOrThrow(publicKey: string): string {
  if (/^[\w-]{1,64}$/.test(publicKey)) return publicKey;
  throw new FormsError('form-unknown', 'This is no key of a form');
}
