import { leadTypes, type LeadType, type Quality } from '@leadweave/domain';
import {
  type DuplicatePolicy,
  type FindingPolicy,
  type LeadValueRule,
  type OpportunityTrigger,
  type OwnerPolicy,
  type PhoneFormat,
  phoneFormats,
} from '@leadweave/salesforce-domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { text } from '../text-property.js';
import { OpportunityFilterDto } from './filter.dto.js';
import { MappingLineDto } from './mapping.dto.js';

export const sendableQualities = ['unscored', 'good'] as const satisfies readonly Exclude<Quality, 'spam'>[];
export const duplicatePolicies = ['link', 'create-anyway', 'hold'] as const satisfies readonly DuplicatePolicy[];
export const deletePolicies = ['stop', 'recreate'] as const satisfies readonly FindingPolicy['whenDeleted'][];
export const ownerKinds = [
  'assignment-rule',
  'connected-user',
  'owner',
] as const satisfies readonly OwnerPolicy['kind'][];
/** Where changes of a lead go once Salesforce has converted it. */
export const conversionPolicies = ['contact-and-opportunity', 'contact', 'stop'] as const;
export type ConversionPolicy = (typeof conversionPolicies)[number];
export const triggers = ['new', 'updated', 'matching-filter'] as const satisfies readonly OpportunityTrigger[];
export const severalRules = ['sum', 'converted-only'] as const satisfies readonly LeadValueRule['several'][];

export class SalesforceOwnerDto {
  @ApiProperty({ enum: ownerKinds, example: 'assignment-rule' })
  @IsIn(ownerKinds)
  kind!: OwnerPolicy['kind'];

  @ApiPropertyOptional({ example: '00G5g000000AbCdEAK', description: 'For `owner`: a user or a queue.' })
  @ValidateIf(({ kind }: SalesforceOwnerDto) => kind === 'owner')
  @Matches(/^(005|00G)[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/)
  id?: string;
}

/** Which leads go to Salesforce, and how they are made there. */
export class ToSalesforceDto {
  @ApiProperty({ example: true })
  @IsBoolean()
  on!: boolean;

  @ApiProperty({
    ...text('2026-11-20T00:00:00.000Z'),
    description: 'Leads that happened before stay. Null: the start.',
  })
  @ValidateIf(({ since }: ToSalesforceDto) => since !== null)
  @IsISO8601({ strict: true })
  since!: string | null;

  @ApiProperty({ enum: leadTypes, isArray: true, example: [], description: 'Empty: every type.' })
  @IsArray()
  @ArrayUnique()
  @IsIn(leadTypes, { each: true })
  types!: LeadType[];

  @ApiProperty({ enum: sendableQualities, isArray: true, example: ['good'], description: 'Empty: all but spam.' })
  @IsArray()
  @ArrayUnique()
  @IsIn(sendableQualities, { each: true })
  qualities!: (typeof sendableQualities)[number][];

  @ApiProperty({ type: [String], example: ['google'], description: 'Marketing sources. Empty: every source.' })
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(200, { each: true })
  sources!: string[];

  @ApiProperty({ type: [String], example: [], description: 'Empty: every location.' })
  @IsArray()
  @ArrayMaxSize(1_000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  locationIds!: string[];

  @ApiProperty({ example: true, description: 'What WhatConverts marks as spam stays until somebody scores it Good.' })
  @IsBoolean()
  holdVendorSpam!: boolean;

  @ApiProperty({ example: false, description: 'The same for what it marks as a duplicate.' })
  @IsBoolean()
  holdVendorDuplicates!: boolean;

  @ApiProperty({ example: true, description: 'Look for the person by e-mail before a lead is made.' })
  @IsBoolean()
  searchEmail!: boolean;

  @ApiProperty({ example: true, description: 'Then by phone, over all phone fields.' })
  @IsBoolean()
  searchPhone!: boolean;

  @ApiProperty({
    enum: duplicatePolicies,
    example: 'hold',
    description: 'When a duplicate rule of the org refuses a lead.',
  })
  @IsIn(duplicatePolicies)
  duplicates!: DuplicatePolicy;

  @ApiProperty({ type: SalesforceOwnerDto })
  @ValidateNested()
  @Type(() => SalesforceOwnerDto)
  owner!: SalesforceOwnerDto;

  @ApiProperty({ enum: phoneFormats, example: 'e164' })
  @IsIn(phoneFormats)
  phoneFormat!: PhoneFormat;

  @ApiProperty({ enum: deletePolicies, example: 'stop', description: 'When people deleted the record there.' })
  @IsIn(deletePolicies)
  whenDeleted!: FindingPolicy['whenDeleted'];

  @ApiProperty({ enum: conversionPolicies, example: 'contact-and-opportunity' })
  @IsIn(conversionPolicies)
  afterConversion!: ConversionPolicy;
}

/** Which values go on to WhatConverts. */
export class WriteBackRuleDto {
  @ApiProperty({ example: true, description: 'Quotable: yes when open or won, no when lost.' })
  @IsBoolean()
  quotable!: boolean;

  @ApiProperty({ example: true, description: 'Quote value: what is open.' })
  @IsBoolean()
  quote!: boolean;

  @ApiProperty({ example: true, description: 'Sales value: what is won.' })
  @IsBoolean()
  sales!: boolean;
}

/** Which opportunities come back, and what their values do. */
export class ToLeadsDto {
  @ApiProperty({ example: true })
  @IsBoolean()
  on!: boolean;

  @ApiProperty({ ...text('2026-11-20T00:00:00.000Z'), description: 'What was last touched before sets off nothing.' })
  @ValidateIf(({ since }: ToLeadsDto) => since !== null)
  @IsISO8601({ strict: true })
  since!: string | null;

  @ApiProperty({ enum: triggers, isArray: true, example: ['new', 'updated'], description: 'What updates the lead.' })
  @IsArray()
  @ArrayUnique()
  @IsIn(triggers, { each: true })
  triggers!: OpportunityTrigger[];

  @ApiProperty({ type: OpportunityFilterDto, nullable: true, description: 'For `matching-filter`.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => OpportunityFilterDto)
  filter!: OpportunityFilterDto | null;

  @ApiProperty({ example: false, description: 'At each change while it matches, not only when it begins to.' })
  @IsBoolean()
  whileMatching!: boolean;

  @ApiProperty({ enum: severalRules, example: 'sum', description: 'How several opportunities of one lead count.' })
  @IsIn(severalRules)
  several!: LeadValueRule['several'];

  @ApiProperty({ type: WriteBackRuleDto })
  @ValidateNested()
  @Type(() => WriteBackRuleDto)
  writeBack!: WriteBackRuleDto;
}

export class SalesforceSettingsDto {
  @ApiProperty({ example: 4 }) version!: number;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) updatedAt!: string;
  @ApiProperty({ type: ToSalesforceDto }) toSalesforce!: ToSalesforceDto;
  @ApiProperty({ type: ToLeadsDto }) toLeads!: ToLeadsDto;
  @ApiProperty({ type: [MappingLineDto] }) mapping!: MappingLineDto[];
}

/** Named parts are replaced as a whole, the others stay. */
export class SaveSalesforceSettingsDto {
  @ApiPropertyOptional({ type: ToSalesforceDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => ToSalesforceDto)
  toSalesforce?: ToSalesforceDto;

  @ApiPropertyOptional({ type: ToLeadsDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => ToLeadsDto)
  toLeads?: ToLeadsDto;

  @ApiPropertyOptional({ type: [MappingLineDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => MappingLineDto)
  mapping?: MappingLineDto[];
}
