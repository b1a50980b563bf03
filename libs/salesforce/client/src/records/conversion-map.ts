/** A field of Lead and the field its value goes to when the lead is converted (contract section 6). */
export interface ConversionPair {
  readonly leadField: string;
  readonly object: 'Account' | 'Contact' | 'Opportunity';
  readonly field: string;
}

/** What happened to pairs that should be in the map. */
export interface ConversionMapChange {
  readonly added: readonly ConversionPair[];
  /** Were there already. */
  readonly kept: readonly ConversionPair[];
  /** Their target has another source, which an administrator chose: nothing was written for them. */
  readonly conflicts: readonly ConversionPair[];
}

/** The map as one document of the metadata API; members we do not know stay as they are. */
export interface ConversionDocument {
  readonly fullName: string;
  readonly objectMapping: readonly ObjectMapping[];
}

interface ObjectMapping {
  readonly inputObject: string;
  readonly outputObject: string;
  readonly mappingFields: readonly { readonly inputField: string; readonly outputField: string }[];
}

const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat());

const mappingFromWire = (wire: unknown): ObjectMapping => {
  const { inputObject, outputObject, mappingFields } = wire as Record<string, unknown>;
  const fields = listOf(mappingFields) as ObjectMapping['mappingFields'];
  return { inputObject: String(inputObject), outputObject: String(outputObject), mappingFields: fields };
};

/** The document as the metadata API gives it; lists of one come as their only member, empty ones not at all. */
export const conversionDocumentFromWire = (wire: Readonly<Record<string, unknown>>): ConversionDocument => ({
  ...wire,
  fullName: String(wire.fullName),
  objectMapping: listOf(wire.objectMapping).map(mappingFromWire),
});

const sourceOf = (document: ConversionDocument, pair: ConversionPair): string | undefined =>
  document.objectMapping
    .filter((mapping) => mapping.outputObject === pair.object)
    .flatMap((mapping) => mapping.mappingFields)
    .find((mapped) => mapped.outputField === pair.field)?.inputField;

/** Sorts wanted pairs by what the document says of their targets. */
export const compareConversionPairs = (
  document: ConversionDocument,
  wanted: readonly ConversionPair[],
): ConversionMapChange => {
  const isKept = (pair: ConversionPair) => sourceOf(document, pair) === pair.leadField;
  const isFree = (pair: ConversionPair) => sourceOf(document, pair) === undefined;
  return {
    added: wanted.filter(isFree),
    kept: wanted.filter(isKept),
    conflicts: wanted.filter((pair) => !isFree(pair) && !isKept(pair)),
  };
};

const withPair = (mappings: readonly ObjectMapping[], pair: ConversionPair): ObjectMapping[] => {
  const mapped = { inputField: pair.leadField, outputField: pair.field };
  const known = mappings.find((mapping) => mapping.outputObject === pair.object);
  if (!known) return [...mappings, { inputObject: 'Lead', outputObject: pair.object, mappingFields: [mapped] }];
  const grown = { ...known, mappingFields: [...known.mappingFields, mapped] };
  return mappings.map((mapping) => (mapping === known ? grown : mapping));
};

/** The document with pairs added; it is written as a whole, so everything else in it is kept (contract 10.6). */
export const withConversionPairs = (
  document: ConversionDocument,
  pairs: readonly ConversionPair[],
): ConversionDocument => ({ ...document, objectMapping: pairs.reduce(withPair, [...document.objectMapping]) });
