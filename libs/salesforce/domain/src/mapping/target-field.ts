/** A field of a Salesforce object as far as the mapping looks at it; a field that describe lists fits as it is. */
export interface TargetField {
  readonly name: string;
  readonly label: string;
  /** `string`, `picklist`, `email`, … as Salesforce names them. */
  readonly type: string;
  /** Longest text in characters; 0 where it does not apply. */
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly createable: boolean;
  readonly updateable: boolean;
  /** Must be given when a record is made. */
  readonly required: boolean;
  readonly restrictedPicklist: boolean;
  readonly picklistValues: readonly { readonly value: string; readonly label: string }[];
}

/** Salesforce requires them of a lead although describe may say otherwise of Company (contract 5.1). */
const alwaysRequired: readonly string[] = ['LastName', 'Company'];

/** Whether a lead cannot be made without the field. */
export function isRequiredOfLead({ name, required }: TargetField): boolean {
  return required || alwaysRequired.includes(name);
}
