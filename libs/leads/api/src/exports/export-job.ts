import { type BrandScope } from '@leadweave/persistence';
import { type LeadFilterDto } from '../reading/lead-filter.dto.js';
import { type ExportColumnName } from './export-columns.js';

export const exportStates = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
export type ExportState = (typeof exportStates)[number];

/** Why an export ended without a file. */
export const exportEndReasons = ['by-person', 'access-changed', 'unexpected'] as const;
export type ExportEndReason = (typeof exportEndReasons)[number];

/** An export as it is stored. */
export interface ExportJob {
  readonly id: string;
  readonly requested_by: string;
  readonly filter: LeadFilterDto;
  readonly columns: readonly ExportColumnName[];
  /** What the person could see when the export was asked for. */
  readonly scope: BrandScope;
  readonly state: ExportState;
  readonly reason: ExportEndReason | null;
  /** Number of leads that matched at the beginning. */
  readonly total: number | null;
  readonly rows_written: number;
  /** Size of the file. */
  readonly bytes_written: string;
  readonly chunks: number;
  readonly position_value: string | null;
  readonly position_id: string | null;
  readonly created_at: Date;
  readonly ended_at: Date | null;
  readonly expires_at: Date;
}
