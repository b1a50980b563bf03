import { deviceName } from './device-name.js';

describe('deviceName', () => {
  it.each([
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/150.0 Safari/537.36', 'Chrome on macOS'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 20_1 like Mac OS X) Version/20.1 Safari/604.1', 'Safari on iOS'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0 Safari/537.36 Edg/150.0', 'Edge on Windows'],
    ['curl/8.0', 'Unknown device'],
    [undefined, 'Unknown device'],
  ])('names %j %s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});
