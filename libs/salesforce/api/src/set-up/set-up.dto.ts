import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { text } from '../text-property.js';

export const setUpObjects = ['Lead', 'Contact', 'Account', 'Opportunity'] as const;
export type SetUpObject = (typeof setUpObjects)[number];

export const fieldStates = ['ok', 'missing', 'hidden', 'read-only', 'wrong-type', 'too-short', 'not-unique'] as const;
export type FieldState = (typeof fieldStates)[number];

export const pairStates = ['ok', 'missing', 'taken', 'unknown'] as const;
export type PairState = (typeof pairStates)[number];

/** One thing the connected user must be allowed to do. */
export class PermissionCheckDto {
  @ApiProperty({ example: 'create-leads', description: 'Machine-readable.' }) permission!: string;
  @ApiProperty({ example: true }) ok!: boolean;
  @ApiProperty({ example: true, description: 'Without it nothing works; others cost a single feature.' })
  required!: boolean;
}

/** One of our fields in one object. */
export class SetUpFieldDto {
  @ApiProperty({ enum: setUpObjects, example: 'Lead' }) object!: SetUpObject;
  @ApiProperty({ example: 'Leadweave_Lead_ID__c' }) name!: string;
  @ApiProperty({ example: 'Leadweave Lead ID' }) label!: string;
  @ApiProperty({ example: 'string', description: 'The type it has or should have.' }) type!: string;
  @ApiProperty({ example: 36, description: 'Characters; 0 where it does not apply.' }) length!: number;
  @ApiProperty({
    enum: fieldStates,
    example: 'missing',
    description: '`not-unique`: it is no external id with unique values, so a repeated create could make a twin.',
  })
  state!: FieldState;
  @ApiProperty({ example: true, description: 'The two ids are required, the others are not.' }) required!: boolean;
}

/** What a lead’s field becomes when it is converted. */
export class ConversionPairDto {
  @ApiProperty({ example: 'Leadweave_Lead_ID__c' }) leadField!: string;
  @ApiProperty({ enum: setUpObjects, example: 'Opportunity' }) object!: SetUpObject;
  @ApiProperty({ example: 'Leadweave_Lead_ID__c' }) field!: string;
  @ApiProperty({
    enum: pairStates,
    example: 'missing',
    description: '`taken`: an administrator mapped something else to it; `unknown`: the user may not read the map.',
  })
  state!: PairState;
}

export class SalesforceSetUpDto {
  @ApiProperty({ example: '67.0' }) apiVersion!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z', description: 'When the org was asked.' }) checkedAt!: string;
  @ApiProperty({ type: [PermissionCheckDto] }) permissions!: PermissionCheckDto[];
  @ApiProperty({ type: [SetUpFieldDto] }) fields!: SetUpFieldDto[];
  @ApiProperty({ type: [ConversionPairDto] }) conversion!: ConversionPairDto[];
  @ApiProperty({ example: true, description: 'The connected user may create fields and grant them.' })
  canCreate!: boolean;
  @ApiProperty({ example: false, description: 'Whether both ids are there and can be written.' }) ready!: boolean;
}

export const setUpActions = ['create-field', 'grant-field', 'map-conversion'] as const;
export type SetUpAction = (typeof setUpActions)[number];

export class SetUpPlanStepDto {
  @ApiProperty({ enum: setUpActions, example: 'create-field' }) action!: SetUpAction;
  @ApiProperty({ enum: setUpObjects, example: 'Lead' }) object!: SetUpObject;
  @ApiProperty({ example: 'Leadweave_Lead_ID__c' }) name!: string;
  @ApiProperty({ example: 'Text (36), external id, unique', description: 'For people.' }) detail!: string;
}

/** What `runSalesforceSetUp` would do, before it does anything. */
export class SetUpPlanDto {
  @ApiProperty({ example: 'b1946ac92492d2347c6235b4d2611184' }) digest!: string;
  @ApiProperty({ type: [SetUpPlanStepDto] }) steps!: SetUpPlanStepDto[];
  @ApiProperty({ example: 9, description: 'Calls to Salesforce.' }) calls!: number;
}

export class RunSetUpDto {
  @ApiProperty({ example: 'b1946ac92492d2347c6235b4d2611184', description: 'From the plan: exactly this, or 409.' })
  @IsString()
  @MaxLength(200)
  digest!: string;
}

export class SetUpResultStepDto extends SetUpPlanStepDto {
  @ApiProperty({ example: true }) done!: boolean;
  @ApiProperty({ ...text('The connected user may not create fields.'), description: 'For people, when it failed.' })
  failure!: string | null;
}

export class SetUpResultDto {
  @ApiProperty({ type: [SetUpResultStepDto] }) steps!: SetUpResultStepDto[];
  @ApiProperty({ type: SalesforceSetUpDto, description: 'The org as it was read again afterwards.' })
  setUp!: SalesforceSetUpDto;
}
