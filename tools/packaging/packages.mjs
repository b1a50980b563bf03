// The packages that other services install, each after those it depends on. `needs` are the packages a user brings along.
export const packages = [
  { name: 'crypto', path: 'libs/credentials/crypto', needs: [] },
  { name: 'domain', path: 'libs/leads/domain', needs: [] },
  { name: 'lead-matching', path: 'libs/leads/matching', needs: [] },
  { name: 'whatconverts-client', path: 'libs/whatconverts/client', needs: ['axios'] },
  { name: 'salesforce-client', path: 'libs/salesforce/client', needs: [] },
];
