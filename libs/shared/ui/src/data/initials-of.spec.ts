import { initialsOf } from './initials-of.js';

describe('initialsOf', () => {
  it.each([
    ['Ana Moreno', 'AM'],
    ['Evergreen Home Care', 'EC'],
    ['ana', 'A'],
    ['  ', '?'],
    ['Élodie  de Vries', 'ÉV'],
  ])('makes of "%s" %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
