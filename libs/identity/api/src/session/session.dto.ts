import { type Role, roles } from '@leadweave/access';
import { ApiProperty } from '@nestjs/swagger';

export class SessionUserDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000f3' }) id!: string;
  @ApiProperty({ example: 'jane@example.com' }) email!: string;
  @ApiProperty({ example: 'Jane Doe' }) name!: string;
  @ApiProperty({ example: false }) twoFactorEnabled!: boolean;
}

export class SessionLocationDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) id!: string;
  @ApiProperty({ example: 'Austin North' }) name!: string;
}

/** A brand of the signed-in person, with the locations that the person may see there. */
export class SessionBrandDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-000000000001' }) id!: string;
  @ApiProperty({ example: 'Sunny Kitchens' }) name!: string;
  @ApiProperty({ enum: roles, example: 'brand_admin' }) role!: Role;
  @ApiProperty({ example: 'America/New_York' }) timeZone!: string;
  @ApiProperty({ example: 'USD' }) currency!: string;
  @ApiProperty({ type: [SessionLocationDto] }) locations!: SessionLocationDto[];
}

export const mailModes = ['smtp', 'development'] as const;
export type MailMode = (typeof mailModes)[number];

/** What the sign-in pages need to know of the installation. */
export class InstallationDto {
  @ApiProperty({ example: false, description: 'Nobody has an account yet: the first person sets up the installation.' })
  firstRun!: boolean;
  @ApiProperty({ example: false }) demo!: boolean;
  @ApiProperty({ enum: mailModes, example: 'smtp', description: '`development`: mails land on a page of the portal.' })
  mail!: MailMode;
}

/** Who is signed in, with the brands of that person, and the state of the installation. */
export class SessionDto {
  @ApiProperty({ type: SessionUserDto, nullable: true }) user!: SessionUserDto | null;
  @ApiProperty({ type: [SessionBrandDto] }) brands!: SessionBrandDto[];
  @ApiProperty({ type: InstallationDto }) installation!: InstallationDto;
}
