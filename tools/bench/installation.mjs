import pg from 'pg';
import { installationSecrets, PortalClient, startDatabaseServer, startProduct } from '../stack/stack-tools.mjs';
import { seedLeads, seedLocations } from './seed/seed-leads.mjs';

const locationsOfBrand = 40;

/** A database server with an empty database, and one connection of its owner. */
export async function emptyInstallation(keep) {
  const server = keep(await startDatabaseServer(), (running) => running.stop());
  const databaseUrl = await server.database('leadweave');
  const owner = await connectOwner(keep, databaseUrl);
  return { server, owner, environment: { ...installationSecrets(), DATABASE_URL: databaseUrl } };
}

export async function connectOwner(keep, url) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  return keep(owner, (client) => client.end());
}

/** A process of the product that is ended with the section. */
export async function product(keep, environment) {
  return keep(await startProduct(environment), (running) => running.stop());
}

/** Two brands or more of one owner with generated leads, in one database. */
export async function listedBrands(keep, sizes, settings = {}) {
  const { owner, environment } = await emptyInstallation(keep);
  const { url } = await product(keep, { ...environment, LEADWEAVE_ROLE: 'web', ...settings });
  const portal = await PortalClient.firstRun(url);
  const brands = [];
  for (const leads of sizes) {
    if (brands.length > 0) portal.brandId = (await portal.post('/api/v1/brands', anotherBrand(leads))).id;
    const locationIds = await seedLocations(owner, portal.brandId, locationsOfBrand);
    brands.push({ brandId: portal.brandId, locationIds, leads });
  }
  await seedLeads(owner, brands);
  return { url, portal, owner, brands, sampleOf: (brand) => sample(owner, brand) };
}

const anotherBrand = (leads) => ({ name: `Brand with ${leads} leads`, timeZone: 'America/Chicago', currency: 'USD' });

/** A lead of the middle of the year, and a word of a message that few others have. */
async function sample(owner, { brandId, locationIds, leads }) {
  const { rows } = await owner.query(
    `select contact_name, email, phone_raw, location_id, message_excerpt from lead
     where brand_id = $1 order by occurred_at, id offset $2 limit 1`,
    [brandId, Math.floor(leads / 2)],
  );
  const [lead] = rows;
  const rareWord = lead.message_excerpt.split(' ').sort((left, right) => right.length - left.length)[0];
  const others = locationIds.filter((id) => id !== lead.location_id);
  return { lead, rareWord, locationIds: [lead.location_id, ...others] };
}

/** Another database of the server with the product's tables and nothing in them. */
export async function migratedDatabase({ server, environment }, name) {
  const url = await server.database(name);
  const process = await startProduct({ ...environment, DATABASE_URL: url, LEADWEAVE_ROLE: 'web' });
  await process.stop();
  return url;
}
