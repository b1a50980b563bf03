import { type Role, roles } from '@leadweave/access';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { passwordLengths } from '../password/password-lengths.js';

export const invitationStates = ['pending', 'expired', 'accepted'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What the holder of an invitation link may know of it. */
export class InvitationDto {
  @ApiProperty({ example: 'Sunny Kitchens' }) brandName!: string;
  @ApiProperty({ example: 'franchisee@example.com' }) email!: string;
  @ApiProperty({ enum: roles, example: 'franchisee' }) role!: Role;
  @ApiProperty({ enum: invitationStates, example: 'pending' }) state!: InvitationState;
  @ApiProperty({ example: '2026-11-27T14:02:11.000Z' }) expiresAt!: string;
  @ApiProperty({
    example: false,
    description: 'The address has an account already: sign in with it, then accept; no name and password are needed.',
  })
  accountExists!: boolean;
}

export class AcceptInvitationDto {
  @ApiPropertyOptional({ example: 'Jane Doe', minLength: 1, maxLength: 120, description: 'For a new account.' })
  @IsOptional()
  @IsString()
  @Length(1, 120)
  name?: string;

  @ApiPropertyOptional({
    minLength: passwordLengths.minimum,
    maxLength: passwordLengths.maximum,
    format: 'password',
    description: 'For a new account.',
  })
  @IsOptional()
  @IsString()
  @Length(passwordLengths.minimum, passwordLengths.maximum)
  password?: string;
}
