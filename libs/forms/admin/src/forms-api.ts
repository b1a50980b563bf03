import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';

export type Form = Schema<'FormDto'>;
export type FormItem = Schema<'FormItemDto'>;
export type FormList = Schema<'FormListDto'>;
export type FormFigures = Schema<'FormFiguresDto'>;
export type FormRefusal = Schema<'FormRefusalDto'>;
export type FormValues = Schema<'CreateFormDto'>;
export type FormChange = Schema<'UpdateFormDto'>;
export type SubmissionItem = Schema<'SubmissionItemDto'>;
export type SubmissionList = Schema<'SubmissionListDto'>;
export type TestReceipt = Schema<'TestReceiptDto'>;

const forms = '/api/v1/forms';

/** Addresses that pages read. */
export const formsAddresses = {
  forms,
  form: (id: string) => `${forms}/${id}`,
  submissions: (id: string) => `${forms}/${id}/submissions`,
} as const;

const seen = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });

/** Calls about forms. Refusals are thrown; read them with `problemOf`. */
@Service()
export class FormsApi {
  private readonly http = inject(HttpClient);

  create(values: FormValues): Promise<Form> {
    return firstValueFrom(this.http.post<Form>(forms, values));
  }

  /** Refused with 412 when the form has changed since it was read. */
  update({ id, version }: Pick<Form, 'id' | 'version'>, change: FormChange): Promise<Form> {
    return firstValueFrom(this.http.patch<Form>(formsAddresses.form(id), change, seen(version)));
  }

  archive({ id, version }: Pick<Form, 'id' | 'version'>): Promise<void> {
    return firstValueFrom(this.http.delete<void>(formsAddresses.form(id), seen(version)));
  }

  /** Sends the form as a visitor would; it makes no lead and is not counted. */
  sendTest({ id }: Pick<Form, 'id'>, values: Readonly<Record<string, string>>): Promise<TestReceipt> {
    return firstValueFrom(this.http.post<TestReceipt>(`${formsAddresses.form(id)}/test-submissions`, { values }));
  }
}
