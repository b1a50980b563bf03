import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService, type LocationDirectory } from '@leadweave/brands-api';
import { type FormDesign, validateForm } from '@leadweave/forms-domain';
import { decodeCursor, encodeCursor, requireIfMatch, type PageQueryDto } from '@leadweave/http';
import { type Database, type Tx } from '@leadweave/persistence';
import { dayMs } from '@leadweave/time';
import { FormsError } from '../forms-error.js';
import { type FormsSettings } from '../forms-options.js';
import { type CreateFormDto, type UpdateFormDto } from './form.dto.js';
import { changedDesign, designFromDto, type FormDetail, type FormWithFigures } from './form.mapper.js';
import { type FormFiguresRepository } from './form-figures.repository.js';
import { type FormRow, locationsOf } from './form-row.js';
import { type FormsRepository } from './forms.repository.js';

const figuresDays = 30;
const shownRefusals = 10;

/** The order of steps when forms are read and changed. */
export class FormsService {
  constructor(
    private readonly database: Database,
    private readonly forms: FormsRepository,
    private readonly figures: FormFiguresRepository,
    private readonly locations: LocationDirectory,
    private readonly audit: AuditService,
    private readonly settings: FormsSettings,
  ) {}

  /** Base of the addresses of forms. */
  get publicUrl(): string {
    return this.settings.publicUrl;
  }

  list(
    access: Access,
    { limit, cursor }: PageQueryDto,
  ): Promise<{ data: FormWithFigures[]; nextCursor: string | null }> {
    const binding = { brandId: access.brandId, filter: {}, sort: 'name' };
    const [name = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    return this.inBrand(access, async (tx) => {
      const rows = await this.forms.list(tx, cursor === undefined ? undefined : { name, id }, limit);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const nextCursor = last ? encodeCursor([last.sortName, last.id], binding) : null;
      return { data: await this.withFigures(tx, shown), nextCursor };
    });
  }

  /** @throws FormsError `form-unknown` */
  find(access: Access, id: string): Promise<FormDetail> {
    return this.inBrand(access, async (tx) => this.detail(tx, await this.forms.find(tx, id)));
  }

  /** @throws FormsError `form-invalid`, `form-name-taken` */
  create(access: Access, actor: AuditActor, dto: CreateFormDto): Promise<FormDetail> {
    return this.inBrand(access, async (tx) => {
      const design = await this.validDesign(tx, designFromDto(dto));
      const row = await this.forms.insert(tx, design, this.settings.clock());
      await this.record(tx, actor, 'form.created', row, { name: design.name });
      return this.detail(tx, row);
    });
  }

  /** @throws FormsError `form-unknown`, `form-invalid`, `form-name-taken`; RequestError for `If-Match` */
  update(
    access: Access,
    actor: AuditActor,
    id: string,
    dto: UpdateFormDto,
    ifMatch: string | undefined,
  ): Promise<FormDetail> {
    return this.inBrand(access, async (tx) => {
      const before = await this.forms.find(tx, id, 'for update');
      requireIfMatch(ifMatch, before.version);
      const design = await this.validDesign(tx, changedDesign(before.design, dto));
      const row = await this.forms.update(tx, id, design, dto.state ?? before.state, this.settings.clock());
      await this.record(tx, actor, 'form.changed', row, { name: design.name, changed: Object.keys(dto) });
      return this.detail(tx, row);
    });
  }

  /** @throws FormsError `form-unknown`; RequestError for `If-Match` */
  archive(access: Access, actor: AuditActor, id: string, ifMatch: string | undefined): Promise<void> {
    return this.inBrand(access, async (tx) => {
      const row = await this.forms.find(tx, id, 'for update');
      requireIfMatch(ifMatch, row.version);
      await this.forms.archive(tx, id, this.settings.clock());
      await this.record(tx, actor, 'form.archived', row, { name: row.design.name });
    });
  }

  private async detail(tx: Tx, row: FormRow): Promise<FormDetail> {
    const [form] = await this.withFigures(tx, [row]);
    return { ...form!, refusals: await this.figures.refusals(tx, row.id, this.figuresSince(), shownRefusals) };
  }

  private async withFigures(tx: Tx, rows: readonly FormRow[]): Promise<FormWithFigures[]> {
    const figures = await this.figures.of(
      tx,
      rows.map(({ id }) => id),
      this.figuresSince(),
    );
    const places = await this.locations.find(
      tx,
      rows.flatMap(({ locationId }) => locationId ?? []),
    );
    return rows.map((row) => ({
      row,
      figures: figures.get(row.id)!,
      locationName: places.get(row.locationId ?? '')?.name,
    }));
  }

  private figuresSince(): Date {
    return new Date(this.settings.clock().getTime() - figuresDays * dayMs);
  }

  private async validDesign(tx: Tx, draft: FormDesign): Promise<FormDesign> {
    const check = validateForm(draft);
    const faults = check.kind === 'valid' ? await this.placeFaults(tx, check.form) : check.faults;
    if (check.kind === 'valid' && faults.length === 0) return check.form;
    const errors = faults.map(({ pointer, reason }) => ({ pointer, detail: reason }));
    throw new FormsError('form-invalid', 'The form has faults', { details: { errors } });
  }

  /** A location that is unknown, foreign or archived gets no leads from a form. */
  private async placeFaults(tx: Tx, design: FormDesign) {
    const places = await this.locations.find(tx, locationsOf(design));
    const isOpen = (id: string) => places.get(id)?.archived === false;
    const reason = 'Choose a location of this brand that is not archived.';
    const { locationId, rules } = design.routing;
    return [
      ...(isOpen(locationId) ? [] : [{ pointer: '/routing/locationId', reason }]),
      ...rules.flatMap((rule, index) =>
        isOpen(rule.locationId) ? [] : [{ pointer: `/routing/rules/${index}/locationId`, reason }],
      ),
    ];
  }

  private record(tx: Tx, actor: AuditActor, action: `form.${string}`, { id }: FormRow, details: object) {
    return this.audit.record(tx, { actor, action, subject: { kind: 'form', id }, details: { ...details } });
  }

  private inBrand<Result>({ brandId, scope }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(brandId, scope, work);
  }
}
