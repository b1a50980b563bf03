import { type AccessTable, type Cells, type Sent } from './access-matrix/access-table.js';
import { brandsAccess } from './access-matrix/brands.js';
import { formsAccess } from './access-matrix/forms.js';
import { identityAccess } from './access-matrix/identity.js';
import { insightsAccess } from './access-matrix/insights.js';
import { leadsDeskAccess } from './access-matrix/leads-desk.js';
import { leadsAccess } from './access-matrix/leads.js';
import { salesforceAccess } from './access-matrix/salesforce.js';
import { webhooksAccess } from './access-matrix/webhooks.js';
import { whatConvertsAccess } from './access-matrix/whatconverts.js';
import { type TwoBrands } from './two-brands.spec-support.js';

const tables: readonly AccessTable[] = [
  identityAccess,
  brandsAccess,
  leadsAccess,
  leadsDeskAccess,
  formsAccess,
  webhooksAccess,
  whatConvertsAccess,
  salesforceAccess,
  insightsAccess,
];

/** What each operation answers to whom. */
export const accessMatrix: Readonly<Record<string, Cells>> = together(tables.map(({ cells }) => cells));

/** What the request of an operation carries besides its ids. */
export const requests = (world: TwoBrands): Readonly<Record<string, Sent>> =>
  together(tables.map((table) => table.requests(world)));

/** One table of all; a line in two of them would be proved by neither. */
function together<Line>(parts: readonly Readonly<Record<string, Line>>[]): Readonly<Record<string, Line>> {
  const lines = parts.flatMap((part) => Object.entries(part));
  const whole = new Map(lines);
  if (whole.size < lines.length) throw new Error('A line stands in two tables.');
  return Object.fromEntries(whole);
}
