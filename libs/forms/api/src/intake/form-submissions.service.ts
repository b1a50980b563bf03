import { type Access } from '@leadweave/access';
import { chooseLocation, validateSubmission } from '@leadweave/forms-domain';
import { decodeCursor, encodeCursor } from '@leadweave/http';
import { type Database, newId, type Tx } from '@leadweave/persistence';
import { hash } from 'node:crypto';
import { type FormsRepository } from '../designing/forms.repository.js';
import { type FormsSettings } from '../forms-options.js';
import { submissionInvalid } from './submission-desk.js';
import { type SubmissionDto, type SubmissionListQueryDto } from './submission.dto.js';
import { type SubmissionRow, type SubmissionsRepository } from './submissions.repository.js';

/** What members see and try of a form's submissions. */
export class FormSubmissionsService {
  constructor(
    private readonly database: Database,
    private readonly forms: FormsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly settings: FormsSettings,
  ) {}

  /** @throws FormsError `form-unknown` */
  list(
    access: Access,
    formId: string,
    { state, limit, cursor }: SubmissionListQueryDto,
  ): Promise<{ rows: SubmissionRow[]; nextCursor: string | null }> {
    const binding = { brandId: access.brandId, filter: { formId, state }, sort: '-submittedAt' };
    const [at = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    const after = cursor === undefined ? undefined : ([at, id] as const);
    return this.inBrand(access, async (tx) => {
      await this.forms.find(tx, formId);
      const rows = await this.submissions.list(tx, formId, { state, after, limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        rows: shown,
        nextCursor: last ? encodeCursor([last.submittedAt.toISOString(), last.id], binding) : null,
      };
    });
  }

  /**
   * Checks and keeps a submission as a visitor would send it, marked as a test: it makes no lead and is never counted.
   *
   * @throws FormsError `form-unknown`, `submission-invalid`
   */
  test(access: Access, formId: string, dto: SubmissionDto) {
    return this.inBrand(access, async (tx) => {
      const { id: form, version, design } = await this.forms.find(tx, formId);
      const check = validateSubmission(design, dto.values);
      if (check.kind === 'invalid') throw submissionInvalid(design, check.errors);
      const { locationId } = chooseLocation(design.routing, check.values);
      const raw = Buffer.from(JSON.stringify(dto));
      const receivedAt = this.settings.clock();
      const id = newId();
      await this.submissions.save(tx, {
        ...{ id, formId: form, formVersion: version, locationId, state: 'test', raw, receivedAt },
        submittedAt: receivedAt,
        suspicions: [],
        contentType: 'application/json',
        digest: Buffer.from(hash('sha256', raw, 'hex'), 'hex'),
        sending: {},
      });
      return { id, receivedAt: receivedAt.toISOString(), outcome: design.outcome, locationId };
    });
  }

  private inBrand<Result>({ brandId, scope }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(brandId, scope, work);
  }
}
