import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type ListColumn, listColumns, type ListDensity, listDensities } from './list-layout.js';

const IfNamed = () => ValidateIf((_object: object, value: unknown) => value !== undefined);
const IfNotNull = () => ValidateIf((_object: object, value: unknown) => value !== null);
/** A filter may name 200 locations by id. */
const longestQuery = 10_000;
const anId = '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11';

export class ListLayoutDto {
  @ApiProperty({
    enum: listColumns,
    isArray: true,
    example: ['contact', 'origin', 'received', 'quality'],
    description: 'In their order; the lead itself always stands first.',
  })
  @IsArray()
  @ArrayMaxSize(listColumns.length)
  @ArrayUnique()
  @IsIn(listColumns, { each: true })
  columns!: ListColumn[];

  @ApiProperty({ enum: listDensities, example: 'comfortable' })
  @IsIn(listDensities)
  density!: ListDensity;
}

export class CreateSavedViewDto {
  @ApiProperty({ example: 'Calls over two minutes' })
  @IsString()
  @Length(1, 60)
  name!: string;

  @ApiProperty({ example: false, description: 'Everybody in the brand reads it; brand admins share.' })
  @IsBoolean()
  shared!: boolean;

  @ApiProperty({
    example: 'tab=all&type=phone_call&duration=over-2-minutes',
    description: "What stands behind the question mark of the list's address, without a cursor.",
  })
  @IsString()
  @MaxLength(longestQuery)
  query!: string;

  @ApiProperty({ type: ListLayoutDto })
  @IsObject()
  @ValidateNested()
  @Type(() => ListLayoutDto)
  layout!: ListLayoutDto;
}

/** Named properties change. */
export class UpdateSavedViewDto {
  @ApiPropertyOptional({ example: 'Long calls' })
  @IfNamed()
  @IsString()
  @Length(1, 60)
  name?: string;

  @ApiPropertyOptional({ example: true })
  @IfNamed()
  @IsBoolean()
  shared?: boolean;

  @ApiPropertyOptional({ example: 'type=phone_call' })
  @IfNamed()
  @IsString()
  @MaxLength(longestQuery)
  query?: string;

  @ApiPropertyOptional({ type: ListLayoutDto })
  @IfNamed()
  @IsObject()
  @ValidateNested()
  @Type(() => ListLayoutDto)
  layout?: ListLayoutDto;
}

/** How the signed-in person looks at a view. */
export class ChooseViewDto {
  @ApiProperty({ type: String, nullable: true, example: anId, description: 'Null: the list without a view.' })
  @IfNotNull()
  @IsUUID()
  viewId!: string | null;

  @ApiProperty({ type: ListLayoutDto, nullable: true, description: "Null: the view's own." })
  @IfNotNull()
  @IsObject()
  @ValidateNested()
  @Type(() => ListLayoutDto)
  layout!: ListLayoutDto | null;

  @ApiProperty({ example: true, description: 'Whether this list opens first. One does; another one then no longer.' })
  @IsBoolean()
  isDefault!: boolean;
}

export class SavedViewDto {
  @ApiProperty({ example: anId }) id!: string;
  @ApiProperty({ example: 'Calls over two minutes' }) name!: string;
  @ApiProperty({ example: false }) shared!: boolean;
  @ApiProperty({ example: true, description: 'Whether the signed-in person may change it.' }) mayChange!: boolean;
  @ApiProperty({ example: 'tab=all&type=phone_call' }) query!: string;
  @ApiProperty({ type: ListLayoutDto, description: 'As it was saved.' }) layout!: ListLayoutDto;
  @ApiProperty({ type: ListLayoutDto, nullable: true, description: 'What the signed-in person made of it.' })
  ownLayout!: ListLayoutDto | null;
  @ApiProperty({ example: false, description: 'Whether it opens first for the signed-in person.' }) isDefault!: boolean;
  @ApiProperty({ example: 3, description: 'The ETag of the view.' }) version!: number;
}

export class SavedViewListDto {
  @ApiProperty({ type: [SavedViewDto], description: 'By name: the own ones and those that are shared.' })
  data!: SavedViewDto[];
  @ApiProperty({ type: ListLayoutDto, nullable: true, description: 'Of the list without a view.' })
  ownLayout!: ListLayoutDto | null;
}
