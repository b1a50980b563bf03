import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { placeKinds } from '../overview/overview.dto.js';
import { text } from '../text-property.js';

export class SignInPlaceDto {
  @ApiProperty({ enum: placeKinds, example: 'production' })
  @IsIn(placeKinds)
  kind!: (typeof placeKinds)[number];

  @ApiPropertyOptional({
    example: 'brightside.my.salesforce.com',
    description: 'For `my-domain`; a pasted address is cut to its host.',
  })
  @ValidateIf(({ kind }: SignInPlaceDto) => kind === 'my-domain')
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  host?: string;
}

export const ownAppFlows = ['code', 'client-credentials'] as const;

/** An app that the org made itself. */
export class OwnAppDto {
  @ApiProperty({ example: '3MVG9…' })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  clientId!: string;

  @ApiProperty({ example: '0123456789ABCDEF', description: 'Kept sealed and never shown again.' })
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  clientSecret!: string;

  @ApiProperty({
    enum: ownAppFlows,
    example: 'client-credentials',
    description: '`code`: a person signs in; `client-credentials`: the app’s own user, needs `my-domain`.',
  })
  @IsIn(ownAppFlows)
  flow!: (typeof ownAppFlows)[number];
}

export class BeginSignInDto {
  @ApiProperty({ type: SignInPlaceDto })
  @ValidateNested()
  @Type(() => SignInPlaceDto)
  place!: SignInPlaceDto;

  @ApiPropertyOptional({ type: OwnAppDto, description: 'Instead of the app of this installation.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => OwnAppDto)
  ownApp?: OwnAppDto;

  @ApiPropertyOptional({
    default: false,
    description: 'Accept another org than the one that was connected; its records know nothing of ours.',
  })
  @IsOptional()
  @IsBoolean()
  confirmOtherOrg: boolean = false;
}

export class SignInBegunDto {
  @ApiProperty({
    ...text('https://login.salesforce.com/services/oauth2/authorize?…'),
    description: 'To send the browser to.',
  })
  authoriseUrl!: string | null;
  @ApiProperty({ example: false, description: 'Connected already: client credentials need no browser.' })
  connected!: boolean;
}

export const signInOutcomes = [
  'connected',
  'denied',
  'not-installed',
  'no-api',
  'other-org',
  'expired',
  'failed',
] as const;
/** How a sign-in ended; the portal has words for each. */
export type SignInOutcome = (typeof signInOutcomes)[number];

/** What Salesforce sends back with the browser; everything else that it may add is passed over. */
export interface CallbackQuery {
  readonly state?: string;
  readonly code?: string;
  readonly error?: string;
  readonly error_description?: string;
}
