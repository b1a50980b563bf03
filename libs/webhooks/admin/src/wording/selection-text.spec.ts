import { selectionParts } from './selection-text.js';

const names = new Map([
  ['loc-1', 'Austin North'],
  ['loc-2', 'Round Rock'],
]);
const open = { kinds: [], locationIds: [], qualities: [], statuses: [], forms: [] };

describe('selectionParts', () => {
  it('leaves out what is open, but for the locations', () => {
    expect(selectionParts({ ...open, events: ['lead.created'] }, names)).toEqual(['Lead created', 'every location']);
  });

  it('names every part that narrows', () => {
    expect(
      selectionParts(
        {
          events: ['lead.created', 'lead.scored'],
          kinds: ['web_form'],
          locationIds: ['loc-2', 'gone'],
          qualities: ['good'],
          statuses: ['new', 'viewed'],
          forms: ['Contact Us'],
        },
        names,
      ),
    ).toEqual([
      'Lead created, Lead scored',
      'Web form',
      'Round Rock, a location that is gone',
      'quality Good',
      'status New, Viewed',
      'form “Contact Us”',
    ]);
  });

  it('counts what would not fit into a row', () => {
    const events = ['lead.created', 'lead.updated', 'lead.scored', 'lead.split', 'lead.folded'] as const;
    expect(selectionParts({ ...open, events: [...events] }, names)[0]).toBe('Lead created, Lead updated and 3 more');
  });
});
