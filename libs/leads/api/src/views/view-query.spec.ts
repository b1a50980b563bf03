import { viewQueryOrThrow } from './view-query.js';

describe('the query of a view', () => {
  it.each([
    ['', ''],
    [
      'tab=spam&type=chat,phone_call&period=last-7-days&q=jane',
      'tab=spam&type=chat%2Cphone_call&period=last-7-days&q=jane',
    ],
    ['period=2026-11-01..&duration=over-2-minutes&sort=-durationSeconds&limit=50&hasRecording=true', undefined],
    ['form=a%5C%2Cb', undefined],
    ['tab=&source=google', 'source=google'],
  ])('is kept when each part is understood: %s', (text, kept) => {
    expect(viewQueryOrThrow(text)).toBe(kept ?? text);
  });

  it.each([
    ['tab=best', 'tab'],
    ['type=fax', 'type'],
    ['colour=red', 'colour'],
    ['cursor=abc', 'cursor'],
    ['sort=name', 'sort'],
    ['type=chat&type=web_form', 'type'],
    ['location=x', 'location'],
    ['limit=1000', 'limit'],
  ])('is refused with the name of the part: %s', (text, name) => {
    expect(() => viewQueryOrThrow(text)).toThrow(
      expect.objectContaining({
        code: 'invalid-values',
        details: { errors: [{ pointer: '/query', detail: `${name} is not valid` }] },
      }) as Error,
    );
  });
});
