import { type AccessTable, members, signedIn, withinLocations } from './access-table.js';

/** Access to brands, locations and the audit. */
export const brandsAccess: AccessTable = {
  cells: {
    createBrand: { ...signedIn('201'), franchisee: '403', marketing: '403' },
    getBrand: members('200', '200', '200', '200'),
    listAuditEntries: members('403', '403', '200', '200'),
    downloadAuditEntries: members('403', '403', '200', '200'),
    getAuditChain: members('403', '403', '200', '200'),
    updateBrand: members('403', '403', '428', '428'),
    listLocations: members('200', '200', '200', '200'),
    createLocation: members('403', '403', '201', '201'),
    'getLocation locationId': withinLocations,
    'updateLocation locationId': members('403', '403', '428 428 404 404 400', '404 404 428 404 400'),
    importLocations: members('403', '403', '200', '200'),
    'archiveLocation locationId': members('403', '403', '200 200 404 404 400', '404 404 200 404 400'),
    'restoreLocation locationId': members('403', '403', '200 200 404 404 400', '404 404 200 404 400'),
  },
  requests: () => ({
    createBrand: { body: { name: 'Third', timeZone: 'America/Chicago', currency: 'USD' } },
    updateBrand: { body: { name: 'Renamed' } },
    createLocation: { body: { name: 'New', timeZone: 'America/Chicago' } },
    updateLocation: { body: { city: 'Austin' } },
    importLocations: { body: { csv: 'name,time zone\nImported,America/Chicago', dryRun: true } },
  }),
};
