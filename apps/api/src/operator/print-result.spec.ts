import { readableResult } from './print-result.js';

describe('readableResult', () => {
  it('indents what belongs together', () => {
    const result = { version: '0.1.0', database: { server: '18.4', missing: [] }, connections: [{ state: 'active' }] };
    expect(readableResult(result)).toBe(
      [
        'version: 0.1.0',
        'database:',
        '  server: 18.4',
        '  missing: none',
        'connections:',
        '  -',
        '    state: active',
      ].join('\n'),
    );
  });
});
