import { ApiProperty } from '@nestjs/swagger';

/** A mail that would have been sent, had the installation a mail server. */
export class DevelopmentMailDto {
  @ApiProperty({ example: 'franchisee@example.com' }) to!: string;
  @ApiProperty({ example: 'Join Sunny Kitchens on Leadweave' }) subject!: string;
  @ApiProperty({ example: 'Open http://localhost:3000/invitation#…' }) text!: string;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) sentAt!: string;
}

/** The last mails, newest first. */
export class DevelopmentMailboxDto {
  @ApiProperty({ type: [DevelopmentMailDto] }) data!: DevelopmentMailDto[];
}
