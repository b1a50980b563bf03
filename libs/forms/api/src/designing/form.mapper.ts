import { type FormDesign, type FormField, type FormOutcome, type FormRouting } from '@leadweave/forms-domain';
import {
  type CreateFormDto,
  type FormDto,
  type FormFieldDto,
  type FormFiguresDto,
  type FormItemDto,
  type FormOutcomeDto,
  type FormRoutingDto,
  type UpdateFormDto,
} from './form.dto.js';
import { type FormFigures, type RefusalRow } from './form-figures.repository.js';
import { type FormRow, locationsOf } from './form-row.js';

/** A form with what the list says about it. */
export interface FormWithFigures {
  readonly row: FormRow;
  readonly figures: FormFigures;
  readonly locationName?: string;
}

export interface FormDetail extends FormWithFigures {
  readonly refusals: readonly RefusalRow[];
}

const defaultSubmitLabel = 'Send';

export function designFromDto(dto: CreateFormDto): FormDesign {
  return {
    name: dto.name,
    fields: dto.fields.map(fieldFromDto),
    submitLabel: dto.submitLabel ?? defaultSubmitLabel,
    outcome: outcomeFromDto(dto.outcome),
    routing: routingFromDto(dto.routing),
    websites: dto.websites ?? [],
  };
}

/** The design after the named properties have changed. */
export function changedDesign(before: FormDesign, dto: UpdateFormDto): FormDesign {
  return {
    name: dto.name ?? before.name,
    fields: dto.fields?.map(fieldFromDto) ?? before.fields,
    submitLabel: dto.submitLabel ?? before.submitLabel,
    outcome: dto.outcome ? outcomeFromDto(dto.outcome) : before.outcome,
    routing: dto.routing ? routingFromDto(dto.routing) : before.routing,
    websites: dto.websites ?? before.websites,
  };
}

function fieldFromDto({ id, kind, label, help, required, role, options, display }: FormFieldDto): FormField {
  return {
    id,
    kind,
    label,
    required,
    role,
    options: options ?? [],
    display: display ?? 'select',
    ...(help && { help }),
  };
}

function outcomeFromDto({ kind, text, address }: FormOutcomeDto): FormOutcome {
  return kind === 'message' ? { kind, text: text ?? '' } : { kind, address: address ?? '' };
}

function routingFromDto({ kind, locationId, fieldId, rules }: FormRoutingDto): FormRouting {
  return { kind, locationId, rules: rules ?? [], ...(fieldId && { fieldId }) };
}

export function formItemToDto({ row, figures, locationName }: FormWithFigures): FormItemDto {
  return {
    id: row.id,
    name: row.design.name,
    state: row.state,
    locationId: row.locationId,
    locationName: locationName ?? null,
    routingKind: row.design.routing.kind,
    locationCount: locationsOf(row.design).length,
    figures: figuresToDto(figures),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}

export function formToDto(detail: FormDetail, publicUrl: string): FormDto {
  const { id, publicKey, design, createdAt } = detail.row;
  const page = `${publicUrl}/f/${publicKey}`;
  return {
    ...formItemToDto(detail),
    publicKey,
    fields: design.fields.map((field) => ({ ...field, help: field.help ?? null, options: [...field.options] })),
    submitLabel: design.submitLabel,
    outcome: outcomeToDto(design.outcome),
    routing: { ...design.routing, fieldId: design.routing.fieldId ?? null, rules: [...design.routing.rules] },
    websites: [...design.websites],
    addresses: { page, script: `${page}/embed.js`, submissions: `${publicUrl}/api/v1/forms/${id}/submissions` },
    refusals: detail.refusals.map(({ code, field, count, lastAt, sample }) => ({
      ...{ code, count, sample },
      fieldId: field || null,
      lastAt: lastAt.toISOString(),
    })),
    createdAt: createdAt.toISOString(),
  };
}

/** Both properties are present, the one that does not apply is null. */
export function outcomeToDto(outcome: FormOutcome): FormOutcomeDto {
  return outcome.kind === 'message'
    ? { kind: 'message', text: outcome.text, address: null }
    : { kind: 'redirect', text: null, address: outcome.address };
}

function figuresToDto(figures: FormFigures): FormFiguresDto {
  const { submissions, spam, suspected, paired, quarantined, refused, lastSubmittedAt } = figures;
  return {
    ...{ submissions, spam, suspected, paired, quarantined, refused },
    lastSubmittedAt: lastSubmittedAt?.toISOString() ?? null,
  };
}
