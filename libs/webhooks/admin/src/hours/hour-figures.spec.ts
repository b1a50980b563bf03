import { csvOfHours, firstTryText, sumOf } from './hour-figures.js';

const hour = { hour: '2026-11-20T12:00:00.000Z', delivered: 5, waiting: 1, failing: 2, ended: 3 };

describe('figures by hour', () => {
  it('add up', () => expect(sumOf(hour)).toBe(11));

  it.each([
    [null, ''],
    [0, '95 % were first tried within 0.1 s.'],
    [0.42, '95 % were first tried within 0.4 s.'],
    [192, '95 % were first tried within 3 min 12 s.'],
  ])('tell of first tries after %s seconds', (seconds, text) => expect(firstTryText(seconds)).toBe(text));

  it('are the same as CSV', () => {
    expect(csvOfHours([hour])).toBe('hour,delivered,waiting,failing,ended\r\n2026-11-20T12:00:00.000Z,5,1,2,3\r\n');
  });
});
