import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);
/** Characters of a note. */
export const longestNote = 5_000;
const mostMentions = 20;

export class ColleagueDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000f3' }) id!: string;
  @ApiProperty({ example: 'Ada Lovelace' }) name!: string;
}

export class ColleaguesDto {
  @ApiProperty({ type: [ColleagueDto] }) data!: ColleagueDto[];
}

export class ColleagueQueryDto {
  @ApiPropertyOptional({ example: 'ad', description: 'Beginning of a name or of an address.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

/** What a person writes. */
export class NoteTextDto {
  @ApiProperty({ example: '@Ada Lovelace please call back on Monday.', minLength: 1, maxLength: longestNote })
  @Transform(trimmed)
  @IsString()
  @Length(1, longestNote)
  text!: string;

  @ApiPropertyOptional({ type: [String], description: 'Ids of the colleagues who are mentioned in the text.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostMentions)
  @IsUUID(undefined, { each: true })
  mentions?: string[];
}

export class NoteDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a31' }) id!: string;
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11', description: 'The lead on which it was written.' })
  leadId!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Ada Lovelace', description: 'Null when the person is gone.' })
  authorName!: string | null;
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000f3' }) authorId!: string;
  @ApiProperty({ example: 'Please call back on Monday.' }) text!: string;
  @ApiProperty({ type: [ColleagueDto] }) mentions!: ColleagueDto[];
  @ApiProperty({ example: '2026-11-20T14:20:19.412Z' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true, example: null }) editedAt!: string | null;
}

export class NoteListDto {
  @ApiProperty({ type: [NoteDto] }) data!: NoteDto[];
  @ApiProperty({ type: String, nullable: true, example: 'WyJhYmMiXQ' }) nextCursor!: string | null;
}
