import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';

export type Rule = Schema<'RuleDto'>;
export type RuleList = Schema<'RuleListDto'>;
export type RuleValues = Schema<'SaveRuleDto'>;
export type RuleCondition = Schema<'RuleConditionDto'>;
export type RuleOutcome = Schema<'RuleOutcomeDto'>;
export type RulePreview = Schema<'RulePreviewDto'>;

const rules = '/api/v1/lead-rules';

/** Addresses that pages read. */
export const ruleAddresses = { list: rules, preview: `${rules}/preview` } as const;

const seen = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });

/** Calls that change rules. Refusals are thrown; read them with `problemOf`. */
@Service()
export class RulesApi {
  private readonly http = inject(HttpClient);

  create(values: RuleValues): Promise<Rule> {
    return firstValueFrom(this.http.post<Rule>(rules, values));
  }

  save({ id, version }: Pick<Rule, 'id' | 'version'>, values: RuleValues): Promise<Rule> {
    return firstValueFrom(this.http.put<Rule>(`${rules}/${id}`, values, seen(version)));
  }

  async remove({ id, version }: Pick<Rule, 'id' | 'version'>): Promise<void> {
    await firstValueFrom(this.http.delete(`${rules}/${id}`, seen(version)));
  }
}
