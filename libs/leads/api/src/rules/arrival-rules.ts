import { rulesThatMatch } from '@leadweave/lead-matching';
import { type Tx } from '@leadweave/persistence';
import { ruleLeadOf } from './rule-lead.js';
import { type RuleDeed, type RuleRow, RulesRepository } from './rules.repository.js';

/** Carries out the rules that were told to act, on leads that have just arrived and that nobody has decided about. */
export class ArrivalRules {
  private readonly rows = new RulesRepository();

  async apply(tx: Tx, leadIds: readonly string[], at: Date): Promise<void> {
    if (leadIds.length === 0) return;
    const rules = (await this.rows.all(tx)).filter(({ enabled, outcome }) => enabled && outcome.kind === 'apply');
    if (rules.length === 0) return;
    const leads = await this.rows.leads(tx, leadIds);
    const deeds = leads.flatMap((lead) => deedsOf(lead.id, rulesThatMatch(rules, ruleLeadOf(lead))));
    await this.rows.carryOut(tx, 'quality', deeds.filter(({ field }) => field === 'quality'), at); // prettier-ignore
    await this.rows.carryOut(tx, 'status', deeds.filter(({ field }) => field === 'status'), at); // prettier-ignore
  }
}

/** Of several rules for one axis the first one counts. */
function deedsOf(leadId: string, rules: readonly RuleRow[]): RuleDeed[] {
  const deeds = new Map<string, RuleDeed>();
  for (const { id: ruleId, outcome } of rules) {
    if (outcome.kind !== 'apply') continue;
    const deed: RuleDeed =
      'quality' in outcome
        ? { leadId, ruleId, field: 'quality', value: outcome.quality }
        : { leadId, ruleId, field: 'status', value: outcome.status };
    if (!deeds.has(deed.field)) deeds.set(deed.field, deed);
  }
  return [...deeds.values()];
}
