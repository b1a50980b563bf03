import { splitCredentials } from './split-credentials.js';

describe('splitCredentials', () => {
  it.each([
    ['1234-0a1b2c3d4e5f6071:0123456789abcdef', '1234-0a1b2c3d4e5f6071', '0123456789abcdef'],
    ['  1234-0a1b : 0123  ', '1234-0a1b', '0123'],
    ['1234-0a1b\t0123\n', '1234-0a1b', '0123'],
    ['1234-0a1b\r\n0123', '1234-0a1b', '0123'],
  ])('takes both halves from %j', (pasted, token, secret) => {
    expect(splitCredentials(pasted)).toEqual({ token, secret });
  });

  it.each(['1234-0a1b2c3d4e5f6071', '', ':', 'a:', ':b', 'a:b:c', 'API Token: a Secret: b'])(
    'leaves %j alone',
    (pasted) => {
      expect(splitCredentials(pasted)).toBeUndefined();
    },
  );
});
