// What the API answers on the screens: fictional people and brands only.

const locations = [
  { id: 'loc-1', name: 'Austin North' },
  { id: 'loc-2', name: 'Round Rock' },
  { id: 'loc-3', name: 'Dallas Uptown' },
];

const evergreen = {
  id: 'brand-1',
  name: 'Evergreen Home Care',
  role: 'brand_admin',
  timeZone: 'America/Chicago',
  currency: 'USD',
  locations,
};

const brightside = { ...evergreen, id: 'brand-2', name: 'Brightside Plumbing', locations: locations.slice(0, 1) };

const installation = { firstRun: false, demo: false, mail: 'smtp' };

const user = { id: 'user-1', email: 'ana@example.com', name: 'Ana Moreno', twoFactorEnabled: false };

export const anonymous = { user: null, brands: [], installation };
export const firstRun = { user: null, brands: [], installation: { ...installation, firstRun: true } };
export const signedIn = { user, brands: [evergreen, brightside], installation };
export const withSecondFactor = { ...signedIn, user: { ...user, twoFactorEnabled: true } };
export const demo = { ...signedIn, installation: { ...installation, demo: true } };
export const franchisee = {
  user: { ...user, name: 'Sam Okafor', email: 'sam@example.com' },
  brands: [{ ...evergreen, role: 'franchisee', locations: locations.slice(0, 1) }],
  installation,
};

const minutesAgo = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();

export const devices = {
  data: [
    {
      id: 'session-1',
      current: true,
      createdAt: minutesAgo(9_000),
      lastSeenAt: minutesAgo(0),
      clientAddress: '203.0.113.24',
      userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/150.0 Safari/537.36',
    },
    {
      id: 'session-2',
      current: false,
      createdAt: minutesAgo(20_000),
      lastSeenAt: minutesAgo(190),
      clientAddress: '198.51.100.7',
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 20_1 like Mac OS X) AppleWebKit/605.1.15 Version/20.1 Mobile Safari/604.1',
    },
    {
      id: 'session-3',
      current: false,
      createdAt: minutesAgo(30_000),
      lastSeenAt: minutesAgo(4_400),
      clientAddress: '192.0.2.77',
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
    },
  ],
  nextCursor: null,
};

export const enrolment = {
  totpURI: 'otpauth://totp/Leadweave:ana%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Leadweave',
  backupCodes: ['4fQ2-9xLm', 'p7Rk-2vTz', 'Wc3n-8hYd', 'j5Bs-6gQe', 'N9mx-3kFa', 't2Vr-7pLu', 'H8zc-4wJo', 'y6Dk-1sXi'],
};

export const invitation = {
  email: 'sam@example.com',
  brandName: 'Evergreen Home Care',
  role: 'franchisee',
  state: 'pending',
  expiresAt: minutesAgo(-9_000),
  accountExists: false,
};
