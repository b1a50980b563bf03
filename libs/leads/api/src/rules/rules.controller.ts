import { type Access, CurrentAccess, Members } from '@leadweave/access';
import { type AuditActor, AuditService, CurrentActor } from '@leadweave/brands-api';
import { etagOf, requireIfMatch } from '@leadweave/http';
import { conditionFault, type RuleCondition, type RuleOutcome } from '@leadweave/lead-matching';
import { Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put, Res } from '@nestjs/common'; // prettier-ignore
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger'; // prettier-ignore
import { type Response } from 'express';
import { brandHeader } from '../brand-header.js';
import { LeadsError } from '../leads-error.js';
import { leadItemFromRow } from '../reading/lead-item-row.js';
import { LeadReader } from '../reading/lead-reader.js';
import { type RuleRow, RulesRepository, type RuleValues } from './rules.repository.js';
import {
  RuleConditionsDto,
  RuleDto,
  RuleListDto,
  type RuleOutcomeDto,
  RulePreviewDto,
  SaveRuleDto,
} from './rule.dto.js';

const ifMatch = { name: 'If-Match', required: true, description: 'ETag that was seen.' } as const;
/** Where the module binds the clock of the rules. */
export const rulesClock = Symbol('clock of the rules');
const mostRules = 50;
const sampleSize = 5;

@ApiTags('rules')
@ApiHeader(brandHeader)
@Controller('lead-rules')
export class RulesController {
  private readonly rows = new RulesRepository();
  private readonly audit = new AuditService();

  constructor(
    private readonly database: Database,
    private readonly reader: LeadReader,
    @Inject(rulesClock) private readonly clock: Clock,
  ) {}

  @Get()
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'listLeadRules', summary: 'Rules in their order' })
  @ApiOkResponse({ type: RuleListDto })
  list(@CurrentAccess() access: Access): Promise<RuleListDto> {
    return this.inBrand(access, async (tx) => ({ data: (await this.rows.all(tx)).map(ruleToDto) }));
  }

  @Post()
  @Members('brand_admin')
  @ApiOperation({ operationId: 'createLeadRule', summary: 'Add a rule' })
  @ApiCreatedResponse({ type: RuleDto })
  create(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Body() dto: SaveRuleDto,
  ): Promise<RuleDto> {
    const values = valuesOf(dto);
    return this.inBrand(access, async (tx) => {
      const all = await this.rows.all(tx);
      if (all.length >= mostRules) throw new LeadsError('rule-invalid', `A brand has at most ${mostRules} rules.`);
      const rule = await this.rows.insert(tx, values, this.clock());
      await this.audited(tx, actor, 'rule.created', rule);
      return ruleToDto(rule);
    });
  }

  @Post('preview')
  @HttpCode(200)
  @Members('brand_admin', 'marketing')
  @ApiOperation({ operationId: 'previewLeadRule', summary: 'How many leads conditions match, with the newest few' })
  @ApiOkResponse({ type: RulePreviewDto })
  preview(@CurrentAccess() access: Access, @Body() { conditions }: RuleConditionsDto): Promise<RulePreviewDto> {
    refuseFaults(conditions);
    return this.inBrand(access, async (tx) => {
      const { matches, unscored, ids } = await this.rows.preview(tx, conditions, sampleSize);
      const sample = await this.reader.items(tx, ids ?? []);
      return { matches, unscored, sample: sample.map((row) => leadItemFromRow(row)) };
    });
  }

  @Put(':ruleId')
  @Members('brand_admin')
  @ApiHeader(ifMatch)
  @ApiOperation({ operationId: 'saveLeadRule', summary: 'Change a rule' })
  @ApiOkResponse({ type: RuleDto })
  save(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('ruleId', ParseUUIDPipe) id: string,
    @Body() dto: SaveRuleDto,
    @Headers('if-match') seen: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RuleDto> {
    const values = valuesOf(dto);
    return this.inBrand(access, async (tx) => {
      await this.lock(tx, id, seen);
      const rule = await this.rows.update(tx, id, values);
      await this.audited(tx, actor, 'rule.changed', rule);
      response.setHeader('ETag', etagOf(rule.version));
      return ruleToDto(rule);
    });
  }

  @Delete(':ruleId')
  @HttpCode(204)
  @Members('brand_admin')
  @ApiHeader(ifMatch)
  @ApiOperation({ operationId: 'removeLeadRule', summary: 'Remove a rule; what it did stays' })
  @ApiNoContentResponse()
  async remove(
    @CurrentAccess() access: Access,
    @CurrentActor() actor: AuditActor,
    @Param('ruleId', ParseUUIDPipe) id: string,
    @Headers('if-match') seen: string | undefined,
  ): Promise<void> {
    await this.inBrand(access, async (tx) => {
      const rule = await this.lock(tx, id, seen);
      await this.rows.remove(tx, id);
      await this.audited(tx, actor, 'rule.removed', rule);
    });
  }

  private async lock(tx: Tx, id: string, seen: string | undefined): Promise<RuleRow> {
    const rule = await this.rows.lock(tx, id);
    if (!rule) throw new LeadsError('rule-not-found', 'There is no such rule');
    requireIfMatch(seen, rule.version);
    return rule;
  }

  /** Conditions may name people: only the name of the rule is kept. */
  private audited(tx: Tx, actor: AuditActor, action: `rule.${string}`, { id, name, enabled, outcome }: RuleRow) {
    const details = { name, enabled, kind: outcome.kind };
    return this.audit.record(tx, { actor, action, subject: { kind: 'rule', id }, details });
  }

  private inBrand<Result>({ brandId, scope }: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(brandId, scope, work);
  }
}

function valuesOf({ name, conditions, outcome, enabled, position }: SaveRuleDto): RuleValues {
  refuseFaults(conditions);
  return { name, conditions: conditions.map(({ field, operator, values }) => ({ field, operator, values })), outcome: outcomeOf(outcome), enabled, position }; // prettier-ignore
}

function outcomeOf({ kind, quality, status, reason }: RuleOutcomeDto): RuleOutcome {
  if (quality && !status) return kind === 'suggest' ? { kind, quality, ...(reason && { reason }) } : { kind, quality };
  if (status && !quality && kind === 'apply') return { kind, status };
  throw new LeadsError('rule-invalid', 'Name either a quality, or, to apply, the status.');
}

function refuseFaults(conditions: readonly RuleCondition[]): void {
  const errors = conditions.flatMap((condition, index) => {
    const fault = conditionFault(condition);
    return fault ? [{ pointer: `/conditions/${index}`, detail: fault.replaceAll('-', ' ') }] : [];
  });
  if (errors.length > 0) throw new LeadsError('rule-invalid', 'A condition cannot be asked.', { details: { errors } });
}

function ruleToDto({ id, name, conditions, outcome, enabled, position, version }: RuleRow): RuleDto {
  return {
    ...{ id, name, enabled, position, version },
    conditions: conditions.map(({ field, operator, values }) => ({ field, operator, values: [...values] })),
    outcome,
  };
}
