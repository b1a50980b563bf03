import { LeadweaveError, type ProblemTable } from '@leadweave/errors';

export type BrandsErrorCode =
  | 'location-unknown'
  | 'location-name-taken'
  | 'location-invalid'
  | 'locations-file-unreadable'
  | 'brand-missing'
  | 'brand-invalid';

/** What brands and locations refuse. */
export class BrandsError extends LeadweaveError<BrandsErrorCode> {}

/** How each refusal appears at the edge. */
export const brandsProblems: ProblemTable<BrandsErrorCode> = {
  'location-unknown': { status: 404, title: 'Not found' },
  'location-name-taken': { status: 409, title: 'A location of this name exists already' },
  'location-invalid': { status: 422, title: 'The location is not valid' },
  'locations-file-unreadable': { status: 422, title: 'The file cannot be read', showsMessage: true },
  'brand-missing': { status: 404, title: 'Not found' },
  'brand-invalid': { status: 422, title: 'The brand is not valid' },
};
