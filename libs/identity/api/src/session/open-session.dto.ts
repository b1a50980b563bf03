import { ApiProperty } from '@nestjs/swagger';

/** A device on which the signed-in person is signed in. */
export class OpenSessionDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000c1' }) id!: string;
  @ApiProperty({ example: true, description: 'The session of this request.' }) current!: boolean;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) createdAt!: string;
  @ApiProperty({ example: '2026-11-20T15:31:40.000Z', description: 'Exact to a minute.' }) lastSeenAt!: string;
  @ApiProperty({ type: String, nullable: true, example: '203.0.113.7' }) clientAddress!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Mozilla/5.0 (X11; Linux x86_64)' }) userAgent!: string | null;
}

export class OpenSessionListDto {
  @ApiProperty({ type: [OpenSessionDto] }) data!: OpenSessionDto[];
  @ApiProperty({ type: String, nullable: true, example: null }) nextCursor!: string | null;
}
