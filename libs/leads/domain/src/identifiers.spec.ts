import { type BrandId, type LeadId, leadIdOf, type LocationId, type SourceRecordId } from './identifiers.js';

const recordId = '01990000-0000-7000-8000-000000000001' as SourceRecordId;
const leadWanted = (id: LeadId): string => id;

describe('identifiers', () => {
  it('a lead has the id of the record it stands on', () => {
    expect(leadIdOf(recordId)).toBe('01990000-0000-7000-8000-000000000001');
  });

  // Proved by the type check: an expected error that does not occur is an error itself.
  it('one kind of id cannot stand where another is wanted', () => {
    const locationId = 'location' as LocationId;
    const brandId = 'brand' as BrandId;
    // @ts-expect-error a LocationId is no LeadId
    leadWanted(locationId);
    // @ts-expect-error a BrandId is no LeadId
    leadWanted(brandId);
    // @ts-expect-error a SourceRecordId is no LeadId before leadIdOf says so
    leadWanted(recordId);
    // @ts-expect-error a plain text is no LeadId
    leadWanted('lead');
    // @ts-expect-error a LocationId is no SourceRecordId
    leadIdOf(locationId);
    expect(leadWanted(leadIdOf(recordId))).toBe(recordId);
  });

  it('an id is a text', () => {
    const text: string = recordId;
    expect(text).toHaveLength(36);
  });
});
