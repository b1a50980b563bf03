import { type Random } from '../world/random.js';

const DEVICES = [
  {
    share: 34,
    operating_system: 'iOS 19',
    browser: 'Safari Mobile 19',
    device_type: 'Smartphone',
    device_make: 'Apple iPhone',
  },
  {
    share: 24,
    operating_system: 'Android 16',
    browser: 'Chrome Mobile 142',
    device_type: 'Smartphone',
    device_make: 'Samsung Galaxy',
  },
  { share: 20, operating_system: 'Windows 11', browser: 'Chrome 142', device_type: 'Desktop', device_make: '' },
  {
    share: 10,
    operating_system: 'macOS 10.15 Catalina',
    browser: 'Chrome 136',
    device_type: 'Desktop',
    device_make: 'Apple Mac',
  },
  { share: 6, operating_system: 'Windows 11', browser: 'Edge 142', device_type: 'Desktop', device_make: '' },
  {
    share: 4,
    operating_system: 'iPadOS 19',
    browser: 'Safari Mobile 19',
    device_type: 'Tablet',
    device_make: 'Apple iPad',
  },
  { share: 2, operating_system: '', browser: '', device_type: '', device_make: '' },
] as const;

const DOCUMENTATION_RANGES = ['192.0.2.', '198.51.100.', '203.0.113.'];

/** Device and address of the visitor; addresses come from the documentation ranges. */
export const deviceFields = (random: Random): Record<string, unknown> => {
  const { operating_system, browser, device_type, device_make } = random.weighted(DEVICES);
  const ip_address = `${random.pick(DOCUMENTATION_RANGES)}${random.whole(256)}`;
  return { operating_system, browser, device_type, device_make, ip_address };
};
