import { type FormDesign } from '@leadweave/forms-domain';

export const formStates = ['active', 'disabled'] as const;
/** A disabled form stays readable and refuses submissions. */
export type FormState = (typeof formStates)[number];

/** A row of `form`. */
export interface FormRow {
  readonly id: string;
  readonly locationId: string | null;
  readonly state: FormState;
  readonly publicKey: string;
  readonly design: FormDesign;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

export const formColumns = `f.id, f.location_id as "locationId", f.state, f.public_key as "publicKey", f.design,
  f.created_at as "createdAt", f.updated_at as "updatedAt", f.version`;

/** The location to which a form belongs, if it belongs to one. */
export function locationOf({ routing }: FormDesign): string | undefined {
  return routing.kind === 'fixed' ? routing.locationId : undefined;
}

/** All locations to which a form can lead. */
export function locationsOf({ routing }: FormDesign): string[] {
  return [...new Set([routing.locationId, ...routing.rules.map(({ locationId }) => locationId)])];
}
