import { type PeoplesDecisions } from '@leadweave/lead-matching';
import { type ColumnSpec } from '@leadweave/persistence';

/** Columns of `lead` that show people's decisions. */
export const peopleColumns: Readonly<Record<string, ColumnSpec<PeoplesDecisions>>> = {
  quality: { type: 'text', value: ({ quality }) => quality?.value ?? 'unscored' },
  quality_by: { type: 'text', value: ({ quality }) => quality?.by },
  quality_at: { type: 'timestamptz', value: ({ quality }) => quality && new Date(quality.decidedAtMs) },
  status: { type: 'text', value: ({ status }) => status?.value ?? 'new' },
  status_by: { type: 'text', value: ({ status }) => status?.by },
  status_at: { type: 'timestamptz', value: ({ status }) => status && new Date(status.decidedAtMs) },
};
