import { explain, type Explanation } from '@leadweave/lead-matching';
import { type Tx } from '@leadweave/persistence';
import { type DetailedRecord, LeadDetailRepository } from '../reading/lead-detail.repository.js';
import { PairingDecisionsRepository } from './pairing-decisions.repository.js';
import { type LeadPairing } from './pairing.mapper.js';

/** Explains the pairing of a lead from everything of its e-mail that the unit of work may see. */
export class PairingReader {
  private readonly details = new LeadDetailRepository();
  private readonly decisions = new PairingDecisionsRepository();

  async read(tx: Tx, records: readonly [DetailedRecord, ...DetailedRecord[]]): Promise<LeadPairing> {
    const [primary] = records;
    const explanation = await this.explain(tx, primary);
    const decisions = await this.decisions.ofRecords(
      tx,
      records.map(({ id }) => id),
    );
    return { explanation, system: primary.source, decisions, locationNames: await this.locationNames(tx, explanation) };
  }

  private async explain(tx: Tx, primary: DetailedRecord): Promise<Explanation> {
    const found = await this.details.cluster(tx, primary);
    const records = found.some(({ id }) => id === primary.id) ? found : [primary, ...found];
    const decisions = await this.details.decisions(
      tx,
      records.map(({ id }) => id),
    );
    return explain(records, decisions, primary.id);
  }

  private async locationNames(tx: Tx, { elsewhere }: Explanation): Promise<Map<string, string>> {
    if (elsewhere.length === 0) return new Map();
    const rows = await tx.query<{ id: string; name: string }>(
      'select id, name from location where brand_id = $1 and id = any ($2::uuid[])',
      [tx.brandId, [...new Set(elsewhere.map(({ locationId }) => locationId))]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
