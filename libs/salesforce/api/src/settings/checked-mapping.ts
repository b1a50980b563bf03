import { type FieldDescription, type SalesforceRecord } from '@leadweave/salesforce-client';
import {
  decideField,
  type FieldMapping,
  fieldModes,
  fitOf,
  mappingFaults,
  ownValue,
  type SalesforceValue,
} from '@leadweave/salesforce-domain';
import { type ExampleLead } from './example-lead.js';
import {
  type CheckedLineDto,
  type CheckedMappingDto,
  type MappingFaultDto,
  type ModeExampleDto,
} from './mapping.dto.js';

/** What a mapping is tried on. */
export interface MappingTrial {
  readonly mapping: readonly FieldMapping[];
  readonly fields: readonly FieldDescription[];
  readonly lead?: ExampleLead;
  /** The record that the lead is tied to. */
  readonly record?: SalesforceRecord;
}

/** Faults by line, and what each line makes of a real lead under each rule. */
export function checkedMapping({ mapping, fields, lead, record }: MappingTrial): CheckedMappingDto {
  const faults = mappingFaults(mapping, fields).map(({ code, target, blocks }) => ({ code, target, blocks }));
  const targets = new Set(mapping.map(({ target }) => target));
  return {
    lead: lead ? leadToDto(lead, record !== undefined) : null,
    lines: mapping.map((line) => checkedLine(line, { fields, lead, record, faults })),
    faults: faults.filter(({ target }) => !targets.has(target)),
  };
}

type LineTrial = Omit<MappingTrial, 'mapping'> & { readonly faults: readonly MappingFaultDto[] };

function checkedLine(line: FieldMapping, { fields, lead, record, faults }: LineTrial): CheckedLineDto {
  const { target } = line;
  const field = fields.find(({ name }) => name === target);
  const own = faults.filter((fault) => fault.target === target);
  if (!field || !lead) return { target, faults: own, ours: null, note: null, theirs: null, modes: [] };
  const fit = fitOf(line, lead.mapped, field);
  const theirs = record?.[target];
  return {
    target,
    faults: own,
    ours: fit?.kind === 'fits' ? shown(fit.value) : null,
    note: (fit?.kind === 'fits' ? fit.note : fit?.because) ?? null,
    theirs: shown(theirs),
    modes: modeExamples(line, field, lead, record),
  };
}

/** What each rule would do if the lead was sent now. */
function modeExamples(
  line: FieldMapping,
  field: FieldDescription,
  lead: ExampleLead,
  record: SalesforceRecord | undefined,
): ModeExampleDto[] {
  const both = {
    field,
    ours: fitOf(line, lead.mapped, field),
    own: ownValue(line.source, lead.mapped),
    theirs: record?.[line.target],
    oursChangedAtMs: lead.changedAtMs,
    theirsChangedAtMs: changedAtOf(record),
    causedBy: 'lead',
  } as const;
  return fieldModes.map((mode) => {
    const decision = decideField({ ...both, mode });
    const value = decision.kind === 'keep' ? null : shown(decision.value);
    return { mode, outcome: decision.kind, value, because: decision.because };
  });
}

function changedAtOf(record: SalesforceRecord | undefined): number {
  const at = record?.LastModifiedDate;
  const ms = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return Number.isNaN(ms) ? 0 : ms;
}

function leadToDto({ id, mapped: { values } }: ExampleLead, tied: boolean): NonNullable<CheckedMappingDto['lead']> {
  const { firstName, lastName, phone, email, occurredAt } = values;
  const name = [firstName, lastName].filter(Boolean).join(' ');
  const occurredAtMs = typeof occurredAt === 'number' ? occurredAt : 0;
  return {
    id,
    name: String([name, phone, email].find(Boolean) ?? id),
    occurredAt: new Date(occurredAtMs).toISOString(),
    tied,
  };
}

/** The vendor's data is hostile: objects and lists are shown as nothing. */
function shown(value: unknown): string | null {
  const isPlain = (one: unknown): one is SalesforceValue => ['string', 'number', 'boolean'].includes(typeof one);
  return isPlain(value) && value !== '' ? String(value) : null;
}
