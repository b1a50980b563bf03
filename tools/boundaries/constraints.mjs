// Who may import whom. Three tags per project: scope (the folder under libs), type (the kind), platform (where it runs).
// Every rule forbids something; there is no wildcard rule. Tested in boundaries.spec.mjs.

/** Domain scopes: data flows from sources over leads to destinations, never back. */
const scopes = {
  shared: ['shared'],
  credentials: ['credentials', 'shared'],
  brands: ['brands', 'shared'],
  identity: ['identity', 'brands', 'shared'],
  leads: ['leads', 'brands', 'shared'],
  forms: ['forms', 'leads', 'brands', 'credentials', 'shared'],
  whatconverts: ['whatconverts', 'leads', 'brands', 'credentials', 'shared'],
  webhooks: ['webhooks', 'leads', 'brands', 'credentials', 'shared'],
  salesforce: ['salesforce', 'leads', 'brands', 'credentials', 'shared'],
  insights: ['insights', 'forms', 'whatconverts', 'webhooks', 'salesforce', 'leads', 'brands', 'shared'],
  simulators: ['simulators', 'shared'],
  apps: [
    'shared',
    'credentials',
    'brands',
    'identity',
    'leads',
    'forms',
    'whatconverts',
    'webhooks',
    'salesforce',
    'insights',
    'simulators',
    'apps',
  ],
};

/** Kinds: apps wire features; features use everything below them; pure code uses pure code only. */
const types = {
  app: ['feature', 'ui', 'domain', 'client', 'persistence', 'testing', 'util'],
  feature: ['feature', 'ui', 'domain', 'client', 'persistence', 'util'],
  ui: ['ui', 'util'],
  domain: ['domain', 'util'],
  client: ['client', 'util'],
  persistence: ['persistence', 'domain', 'util'],
  testing: ['testing', 'persistence', 'util'],
  util: ['util'],
};

const platforms = { any: ['any'], node: ['any', 'node'], web: ['any', 'web'] };

const frameworks = ['@nestjs/*', '@angular/*', 'rxjs', 'rxjs/*', 'typeorm', 'node:*', 'pg', 'express'];

const rules = (prefix, table) =>
  Object.entries(table).map(([tag, allowed]) => ({
    sourceTag: `${prefix}:${tag}`,
    onlyDependOnLibsWithTags: allowed.map((name) => `${prefix}:${name}`),
  }));

export const depConstraints = [
  ...rules('scope', scopes),
  ...rules('type', types),
  ...rules('platform', platforms),
  { sourceTag: 'platform:any', bannedExternalImports: frameworks },
  { sourceTag: 'platform:web', bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'express', 'node:*'] },
  { sourceTag: 'platform:node', bannedExternalImports: ['@angular/*'] },
];

/** What else the specs of a scope may use: those of the insights seal the key of a connection to have one to compare. */
const specScopes = { ...scopes, insights: [...scopes.insights, 'credentials'] };

/**
 * Specs may also use what exists for tests: the testing library, the simulators and Node itself. The direction between
 * domains stays.
 */
export const specConstraints = [
  ...rules(
    'scope',
    Object.fromEntries(
      Object.entries(specScopes).map(([tag, allowed]) => [tag, [...new Set([...allowed, 'simulators'])]]),
    ),
  ),
  ...rules(
    'type',
    Object.fromEntries(Object.entries(types).map(([tag, allowed]) => [tag, [...new Set([...allowed, 'testing'])]])),
  ),
  { sourceTag: 'platform:web', bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'express'] },
  { sourceTag: 'platform:node', bannedExternalImports: ['@angular/*'] },
];
