import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';
import { type LeadParams } from '../../leads-api.js';

export type LeadExport = Schema<'ExportDto'>;
export type LeadExportList = Schema<'ExportListDto'>;

export const exportsAddress = '/api/v1/exports';

/** Calls about exports. Refusals are thrown; read them with `problemOf`. */
@Service()
export class ExportsApi {
  private readonly http = inject(HttpClient);

  start(filter: LeadParams): Promise<LeadExport> {
    return firstValueFrom(this.http.post<LeadExport>(exportsAddress, { filter }));
  }

  read(id: string): Promise<LeadExport> {
    return firstValueFrom(this.http.get<LeadExport>(`${exportsAddress}/${id}`));
  }

  cancel(id: string): Promise<LeadExport> {
    return firstValueFrom(this.http.post<LeadExport>(`${exportsAddress}/${id}/cancel`, {}));
  }
}

/** Opened by the browser itself, which sends no header of ours; so the brand stands in the address. */
export function downloadAddress(id: string, brandId: string): string {
  return `${exportsAddress}/${id}/content?brand=${encodeURIComponent(brandId)}`;
}

export function isOpenExport({ state }: LeadExport): boolean {
  return state === 'queued' || state === 'running';
}
