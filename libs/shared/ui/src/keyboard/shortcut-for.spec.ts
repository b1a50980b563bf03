import { type KeyPress, shortcutFor } from './shortcut-for.js';
import { type Shortcut } from './shortcut.js';

const good: Shortcut = { key: 'g', label: 'Mark as good', run: () => undefined };
const open: Shortcut = { key: 'Enter', label: 'Open', run: () => undefined };
const press = (overrides: Partial<KeyPress>): KeyPress => ({
  key: 'g',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: document.body,
  ...overrides,
});

describe('shortcutFor', () => {
  it('finds the shortcut of a key, whatever its case', () => {
    expect(shortcutFor(press({ key: 'G' }), [open, good])).toBe(good);
  });

  it('finds named keys', () => {
    expect(shortcutFor(press({ key: 'Enter' }), [open, good])).toBe(open);
  });

  it('leaves keys with a modifier to the browser', () => {
    expect(shortcutFor(press({ ctrlKey: true }), [good])).toBeUndefined();
    expect(shortcutFor(press({ metaKey: true }), [good])).toBeUndefined();
    expect(shortcutFor(press({ altKey: true }), [good])).toBeUndefined();
  });

  it('never acts where text is typed', () => {
    for (const tag of ['input', 'textarea', 'select'] as const) {
      expect(shortcutFor(press({ target: document.createElement(tag) }), [good])).toBeUndefined();
    }
  });

  it('acts on a checkbox, which takes no text', () => {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    expect(shortcutFor(press({ target: box }), [good])).toBe(good);
  });
});
