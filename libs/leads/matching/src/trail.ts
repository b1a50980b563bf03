import { type SourceContent, type SourceRecord } from '@leadweave/domain';
import { dealPaths, type DealValue } from './deal-value.js';
import { type Origin, type Origins, type SourcedValue } from './origin.js';
import { type Decided, type EditableField, type Edits, salesforcePrefix } from './peoples-decisions.js';

/** Whose value is shown when both records of a pair have one. */
export type Precedence = 'native' | 'whatconverts';

/** Chooses the value of one path after another and keeps where each came from. */
export class Trail {
  private readonly found: [path: string, origin: Origin][] = [];
  /** What a single record says needs no choice: nearly every lead of a first synchronisation is one. */
  private readonly only: { readonly content: SourceContent; readonly origin: Origin } | undefined;
  private readonly isEdited: boolean;

  /** `records` stand in the order native, WhatConverts. */
  constructor(
    private readonly records: readonly SourceRecord[],
    private readonly edits: Edits,
    private readonly deal?: DealValue,
  ) {
    this.isEdited = Object.keys(edits).length > 0;
    const [first, ...others] = records;
    if (!first || others.length > 0) return;
    const { source, id, occurredAtMs, content } = first;
    this.only = { content, origin: { source, recordId: id, atMs: occurredAtMs, rule: 'only-value' } };
  }

  get origins(): Origins {
    return Object.fromEntries(this.found);
  }

  /** The value of a path: a person's first, then a deal's, then the sources' by precedence. Missing and empty values give way. */
  choose<Value>(
    path: string,
    precedence: Precedence,
    read: (content: SourceContent) => Value | undefined,
  ): Value | undefined {
    const edit = this.editOf(path);
    const dealt = edit ? undefined : this.dealtFor(path);
    if (!edit && dealt === undefined && this.only) return this.saidBy(this.only, path, read);
    const voices = this.voices(precedence, read);
    if (edit) return this.editedBy(path, edit as Decided<Value | undefined>, voices);
    if (dealt !== undefined) return this.dealtBy(path, dealt as Value, voices);
    return this.spokenBy(path, precedence, voices);
  }

  private saidBy<Value>(
    { content, origin }: NonNullable<Trail['only']>,
    path: string,
    read: (content: SourceContent) => Value | undefined,
  ): Value | undefined {
    const value = read(content);
    if (!isGiven(value)) return undefined;
    this.found.push([path, origin]);
    return value;
  }

  private voices<Value>(precedence: Precedence, read: (content: SourceContent) => Value | undefined): Voice<Value>[] {
    const voices: Voice<Value>[] = [];
    for (const { source, id, occurredAtMs, content } of this.records) {
      const value = read(content);
      if (isGiven(value)) voices.push({ source, recordId: id, atMs: occurredAtMs, value });
    }
    return precedence === 'native' ? voices : voices.reverse();
  }

  private editOf(path: string): Decided<unknown> | undefined {
    return this.isEdited && Object.hasOwn(this.edits, path) ? this.edits[path as EditableField] : undefined;
  }

  private dealtFor(path: string): number | undefined {
    if (!this.deal || !Object.hasOwn(dealPaths, path)) return undefined;
    return this.deal[dealPaths[path as keyof typeof dealPaths]];
  }

  private dealtBy<Value>(path: string, value: Value, voices: Voice<Value>[]): Value {
    const { system: source, reference, atMs } = this.deal!;
    this.found.push([path, { source, reference, atMs, rule: 'deal-wins', ...replacing(value, voices) }]);
    return value;
  }

  private editedBy<Value>(path: string, edit: Decided<Value | undefined>, voices: Voice<Value>[]): Value | undefined {
    const { by, decidedAtMs: atMs, value } = edit;
    const replaced = replacing(value, voices);
    const reference = salesforceRecord(by);
    this.found.push([
      path,
      reference === undefined
        ? { source: 'person', by, atMs, rule: 'person-wins', ...replaced }
        : { source: 'salesforce', reference, atMs, rule: 'salesforce-wins', ...replaced },
    ]);
    return value ?? undefined;
  }

  private spokenBy<Value>(path: string, precedence: Precedence, voices: Voice<Value>[]): Value | undefined {
    const [first, ...others] = voices;
    if (!first) return undefined;
    const { value, ...from } = first;
    const rule = others.length === 0 ? 'only-value' : (`${precedence}-wins` as const);
    this.found.push([path, { ...from, rule, ...replacing(value, others) }]);
    return value;
  }
}

interface Voice<Value> extends SourcedValue {
  readonly value: Value;
}

/** The record of Salesforce that decided, as `bySalesforce` writes it; undefined when a person did. */
function salesforceRecord(by: string): string | undefined {
  return by.startsWith(salesforcePrefix) ? by.slice(salesforcePrefix.length) : undefined;
}

function isGiven<Value>(value: Value | undefined | null): value is Value {
  return value !== undefined && value !== null && value !== '';
}

function replacing(value: unknown, others: readonly SourcedValue[]): { replaced?: readonly SourcedValue[] } {
  const replaced = others.filter((other) => !isSame(other.value, value));
  return replaced.length > 0 ? { replaced } : {};
}

function isSame(left: unknown, right: unknown): boolean {
  return Object.is(left, right) || JSON.stringify(left) === JSON.stringify(right);
}
