import { type ConnectionState, type LoginPlace } from '@leadweave/salesforce-client';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { figure, text } from '../text-property.js';

export const placeKinds = ['production', 'sandbox', 'my-domain'] as const satisfies readonly LoginPlace['kind'][];

/** As screens and programs read it; `connected` may still be incomplete, see `setUp`. */
export const connectionStates = {
  CONNECTED: 'connected',
  NEEDS_REAUTH: 'needs-sign-in',
  LIMITED: 'limited',
  BLOCKED_BY_POLICY: 'blocked',
  PAUSED: 'paused',
  DISCONNECTED: 'disconnected',
} as const satisfies Readonly<Record<ConnectionState, string>>;
export type ConnectionStateName = (typeof connectionStates)[ConnectionState];

export const setUpSteps = ['connect', 'check', 'create', 'map', 'choose', 'start'] as const;
export type SetUpStep = (typeof setUpSteps)[number];

export const setUpStepStates = ['done', 'open', 'trouble'] as const;
export type SetUpStepState = (typeof setUpStepStates)[number];

export class OfferedDto {
  @ApiProperty({ example: true, description: 'Signing in at Salesforce with the app of this installation.' })
  oauth!: boolean;
  @ApiProperty({ example: true, description: 'With an app that the org made itself.' }) ownApp!: boolean;
  @ApiProperty({ example: false, description: 'A simulated org to try things in.' }) demoOrg!: boolean;
}

export class SalesforceOrgDto {
  @ApiProperty({ example: '00D5g000004XyZaEAK' }) id!: string;
  @ApiProperty(text('Brightside Windows')) name!: string | null;
  @ApiProperty({ example: 'brightside.my.salesforce.com' }) host!: string;
  @ApiProperty({ enum: placeKinds, example: 'production' }) place!: (typeof placeKinds)[number];
  @ApiProperty({ example: 'https://brightside.my.salesforce.com', description: 'Start of links to records.' })
  url!: string;
}

export class SetUpStepDto {
  @ApiProperty({ enum: setUpSteps, example: 'map' }) step!: SetUpStep;
  @ApiProperty({ enum: setUpStepStates, example: 'open' }) state!: SetUpStepState;
  @ApiProperty({ ...text('missing-fields'), description: 'Machine-readable, for `trouble`.' }) reason!: string | null;
}

export class SalesforceDirectionDto {
  @ApiProperty({ example: true }) on!: boolean;
  @ApiProperty({ ...text('2026-11-01T00:00:00.000Z'), description: 'What happened before is left alone.' })
  since!: string | null;
  @ApiProperty(text('2026-11-20T14:02:11.000Z')) lastSuccessAt!: string | null;
}

export class ApiUseDto {
  @ApiProperty({ ...figure(2_140), description: 'Calls of the org in the last 24 hours, by everybody.' })
  orgUsed!: number | null;
  @ApiProperty({ ...figure(15_000), description: 'Calls the org may make in 24 hours.' }) orgMax!: number | null;
  @ApiProperty({ ...text('2026-11-20T14:02:11.000Z'), description: 'When Salesforce last told.' }) at!: string | null;
  @ApiProperty({ example: 412, description: 'Ours today (UTC).' }) ours!: number;
  @ApiProperty({ example: 50, description: 'What the brand grants us of the allowance.' }) sharePercent!: number;
  @ApiProperty({ ...figure(7_500), description: 'The same in calls.' }) ourMax!: number | null;
  @ApiProperty({ example: false, description: 'Polling, back-fills and checks wait; new leads still go out.' })
  backgroundPaused!: boolean;
  @ApiProperty({ example: false, description: 'New leads wait too.' }) livePaused!: boolean;
}

export class SalesforceConnectionDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9d01' }) id!: string;
  @ApiProperty({ enum: Object.values(connectionStates), example: 'connected' }) state!: ConnectionStateName;
  @ApiProperty({ ...text('revoked'), description: 'Machine-readable.' }) stateReason!: string | null;
  @ApiProperty(text('2026-11-20T14:02:11.000Z')) resumesAt!: string | null;
  @ApiProperty({ type: SalesforceOrgDto }) org!: SalesforceOrgDto;
  @ApiProperty({ example: 'Integration User' }) userName!: string;
  @ApiProperty({ example: false, description: 'Connected with an app that the org made itself.' }) ownApp!: boolean;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) authorisedAt!: string;
  @ApiProperty(text('2026-11-20T14:02:11.000Z')) lastSuccessAt!: string | null;
  @ApiProperty(text('2026-11-20T13:02:11.000Z')) lastFailureAt!: string | null;
  @ApiProperty({ type: SalesforceDirectionDto, description: 'Leads to Salesforce.' })
  toSalesforce!: SalesforceDirectionDto;
  @ApiProperty({ type: SalesforceDirectionDto, description: 'Opportunities to leads.' })
  toLeads!: SalesforceDirectionDto;
  @ApiProperty({ type: ApiUseDto }) api!: ApiUseDto;
  @ApiProperty({ example: 3, description: 'Leads that wait to be sent.' }) waiting!: number;
  @ApiProperty({ example: 1, description: 'Leads that failed and need somebody.' }) failed!: number;
  @ApiProperty({ example: 2, description: 'Leads and opportunities that wait for a choice.' }) review!: number;
}

export class SalesforceOverviewDto {
  @ApiProperty({ type: OfferedDto }) offered!: OfferedDto;
  @ApiProperty({ type: SalesforceConnectionDto, nullable: true, description: 'Null when nothing is connected.' })
  connection!: SalesforceConnectionDto | null;
  @ApiProperty({ type: [SetUpStepDto], description: 'In their order.' }) setUp!: SetUpStepDto[];
  @ApiProperty({ example: false, description: 'Whether every step of the set-up is done.' }) setUpDone!: boolean;
}

export class ApiShareDto {
  @ApiProperty({
    example: 50,
    minimum: 1,
    maximum: 100,
    description: 'Of the calls that the org may make in 24 hours.',
  })
  @IsInt()
  @Min(1)
  @Max(100)
  percent!: number;
}
