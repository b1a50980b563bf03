import { isLeadType, type LeadType, leadTypes } from './lead-type.js';
import { type Quality, type Status } from './judgement.js';

describe('isLeadType', () => {
  it.each([...leadTypes])('knows %s', (type) => {
    expect(isLeadType(type)).toBe(true);
  });

  it.each(['Web Form', 'WEB_FORM', '', 'toString', 'call'])('does not know %j', (text) => {
    expect(isLeadType(text)).toBe(false);
  });

  it('narrows the type of a text', () => {
    const text: string = 'chat';
    // @ts-expect-error a text is no LeadType yet
    const early: LeadType = text;
    const late: LeadType | undefined = isLeadType(text) ? text : undefined;
    expect([early, late]).toEqual(['chat', 'chat']);
  });

  it('keeps quality and status apart', () => {
    const quality: Quality = 'good';
    // @ts-expect-error a quality is no status
    const status: Status = quality;
    expect(status).toBe('good');
  });
});
