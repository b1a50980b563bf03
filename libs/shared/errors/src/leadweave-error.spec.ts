import { isLeadweaveError, LeadweaveError } from './leadweave-error.js';
import { problemFor, type ProblemTable } from './problem.js';

class MappingError extends LeadweaveError<'mapping-conflict' | 'mapping-missing'> {}

describe('LeadweaveError', () => {
  const cause = new Error('below');
  const error = new MappingError('mapping-conflict', 'Mapped already.', { cause, details: { profileId: '48213' } });

  it('carries code, details and cause under the name of its class', () => {
    expect(error).toMatchObject({
      name: 'MappingError',
      code: 'mapping-conflict',
      details: { profileId: '48213' },
      cause,
    });
    expect(error).toBeInstanceOf(Error);
  });

  it('is recognised by its code', () => {
    expect(isLeadweaveError(error)).toBe(true);
    expect(isLeadweaveError(error, 'mapping-conflict')).toBe(true);
    expect(isLeadweaveError(error, 'mapping-missing')).toBe(false);
    expect(isLeadweaveError(new Error('mapping-conflict'))).toBe(false);
  });

  it('closes the set of codes at compile time', () => {
    // @ts-expect-error the code is not in the union
    expect(new MappingError('mapping-conflicts', 'x').code).toBe('mapping-conflicts');
  });
});

describe('problemFor', () => {
  const table = { 'mapping-conflict': { status: 409, title: 'Profile already mapped' } };

  it('finds the mapping of a known code', () => {
    expect(problemFor(table, 'mapping-conflict')).toEqual({ status: 409, title: 'Profile already mapped' });
  });

  it('finds nothing for unknown codes and names every object has', () => {
    expect(problemFor(table, 'other')).toBeUndefined();
    expect(problemFor(table, 'constructor')).toBeUndefined();
  });

  it('asks for every code of a library at compile time', () => {
    // @ts-expect-error mapping-missing is missing
    const incomplete: ProblemTable<MappingError['code']> = table;
    expect(Object.keys(incomplete)).toHaveLength(1);
  });
});
