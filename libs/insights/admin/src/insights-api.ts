import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';

/** The report of a period: sums, days, and what could not be compared. */
export type Reconciliation = Schema<'ReconciliationDto'>;
export type ReconciliationDay = Schema<'ReconciliationDayDto'>;
export type ReconciliationTotals = Schema<'ReconciliationTotalsDto'>;
export type Comparison = Schema<'ComparisonDto'>;
export type UncomparedLocation = Schema<'UncomparedLocationDto'>;

/** A lead behind a number. */
export type ReconciliationItem = Schema<'ReconciliationItemDto'>;
export type ReconciliationItemList = Schema<'ReconciliationItemListDto'>;
export type Bucket = ReconciliationItem['bucket'];

/** What comparing or fetching takes. */
export type ComparisonPlan = Schema<'ComparisonPlanDto'>;
export type CompareQuestion = Omit<Schema<'CompareDto'>, 'dryRun'>;

export type Alert = Schema<'AlertDto'>;
export type AlertList = Schema<'AlertListDto'>;
export type AlertDecision = Schema<'DecideAlertDto'>;
export type HealthReport = Schema<'HealthReportDto'>;
export type LocationHealth = Schema<'LocationHealthDto'>;
export type Connection = Schema<'ConnectionDto'>;
export type ConnectionList = Schema<'ConnectionListDto'>;
export type ConnectionHealth = Schema<'ConnectionHealthDto'>;

const reconciliation = '/api/v1/reconciliation';
const alerts = '/api/v1/alerts';
const connections = '/api/v1/connections';

/** Addresses that pages read. */
export const insightsAddresses = {
  reconciliation,
  items: `${reconciliation}/items`,
  export: `${reconciliation}/export`,
  alerts,
  health: '/api/v1/insights/health',
  connections,
  connectionHealth: (id: string) => `${connections}/${id}/health`,
} as const;

/** Calls that start or change something. Refusals are thrown; read them with `problemOf`. */
@Service()
export class InsightsApi {
  private readonly http = inject(HttpClient);

  /** Compares with WhatConverts, or says what it takes. */
  compare(question: CompareQuestion, dryRun: boolean): Promise<ComparisonPlan> {
    return this.post(`${reconciliation}/runs`, { ...question, dryRun });
  }

  /** Fetches what is missing, or says what it takes. */
  fetchMissing(question: CompareQuestion, dryRun: boolean): Promise<ComparisonPlan> {
    return this.post(`${reconciliation}/fetch-missing`, { ...question, dryRun });
  }

  /** The report as a file. It is read here, since a plain link would not name the brand. */
  exportCsv(params: Readonly<Record<string, string>>): Promise<Blob> {
    return firstValueFrom(this.http.get(insightsAddresses.export, { params, responseType: 'blob' }));
  }

  decide({ id }: Alert, decision: AlertDecision): Promise<Alert> {
    return firstValueFrom(this.http.patch<Alert>(`${alerts}/${id}`, decision));
  }

  connectionHealth(id: string): Promise<ConnectionHealth> {
    return firstValueFrom(this.http.get<ConnectionHealth>(insightsAddresses.connectionHealth(id)));
  }

  private post(address: string, body: unknown): Promise<ComparisonPlan> {
    return firstValueFrom(this.http.post<ComparisonPlan>(address, body));
  }
}
