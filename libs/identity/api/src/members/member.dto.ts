import { type Role, roles } from '@leadweave/access';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsEmail, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';

export const memberStates = ['active', 'invited', 'invitation_expired'] as const;
export type MemberState = (typeof memberStates)[number];

/** More locations than any brand has, so that a request stays small. */
const locationsLimit = 5_000;
const locationIdsText = 'Locations of a franchisee. Empty for the other roles, which see all locations.';

export class MemberLocationDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) id!: string;
  @ApiProperty({ example: 'Austin North' }) name!: string;
}

/** A person of the brand, or an invited one who has not come yet. */
export class MemberDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000e1' }) id!: string;
  @ApiProperty({ type: String, nullable: true, example: '019a9f0e-0000-7000-8000-0000000000f3' }) userId!:
    string | null;
  @ApiProperty({ example: 'jane@example.com' }) email!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Jane Doe' }) name!: string | null;
  @ApiProperty({ enum: roles, example: 'franchisee' }) role!: Role;
  @ApiProperty({ type: [MemberLocationDto], description: locationIdsText }) locations!: MemberLocationDto[];
  @ApiProperty({ enum: memberStates, example: 'active' }) state!: MemberState;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-20T14:02:11.000Z' }) lastSignInAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'End of a pending or expired invitation.' })
  invitationExpiresAt!: string | null;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) createdAt!: string;
  @ApiProperty({ example: 1, description: 'Rises with each change; the ETag of the member.' }) version!: number;
}

/** Everybody of the brand, by e-mail address. */
export class MemberListDto {
  @ApiProperty({ type: [MemberDto] }) data!: MemberDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) nextCursor!: string | null;
}

export class InviteMemberDto {
  @ApiProperty({ example: 'franchisee@example.com' }) @IsEmail() @MaxLength(254) email!: string;
  @ApiProperty({ enum: roles, example: 'franchisee' }) @IsIn(roles) role!: Role;

  @ApiPropertyOptional({ type: [String], default: [], description: locationIdsText })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(locationsLimit)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  locationIds?: string[];
}

/** Named properties change. */
export class UpdateMemberDto {
  @ApiPropertyOptional({ enum: roles }) @IsOptional() @IsIn(roles) role?: Role;

  @ApiPropertyOptional({ type: [String], description: locationIdsText })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(locationsLimit)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  locationIds?: string[];
}
