import { defaultAppearance, parseAppearance } from './appearance-choice.js';

describe('parseAppearance', () => {
  it('reads what was chosen', () => {
    const choice = { theme: 'dark', density: 'compact', shortcuts: false } as const;
    expect(parseAppearance(JSON.stringify(choice))).toEqual(choice);
  });

  it.each(['', 'not json', '[]', 'null', '{"theme":"pink","density":7}'])(
    'falls back to the default for %j',
    (text) => {
      expect(parseAppearance(text)).toEqual(defaultAppearance);
    },
  );
});
