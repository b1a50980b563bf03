import { formFromLocation, formToLocation } from './location-form.js';

describe('the form of a location', () => {
  it('starts active in the zone of the brand', () => {
    expect(formFromLocation(undefined, 'America/Chicago')).toEqual({
      name: '',
      city: '',
      region: '',
      phone: '',
      timeZone: 'America/Chicago',
      status: 'active',
      externalReference: '',
    });
  });

  it('sends emptied fields as cleared and texts without spaces around them', () => {
    const form = { ...formFromLocation(undefined, 'America/Chicago'), name: ' Waco ', city: '  ' };
    expect(formToLocation(form)).toEqual({
      name: 'Waco',
      city: null,
      region: null,
      phone: null,
      timeZone: 'America/Chicago',
      status: 'active',
      externalReference: null,
    });
  });
});
