import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';

const days = (example: number | null, description: string) =>
  ({ type: Number, nullable: true, example, description }) as const;
const IfSet = () => ValidateIf((_object: object, value: unknown) => value !== null);
const mostDays = 3_650;
const fewestLeadDays = 30;

/** Null keeps it for good. */
export class RetentionDto {
  @ApiProperty(days(90, 'IP addresses of visitors.'))
  @IfSet()
  @IsInt()
  @Min(1)
  @Max(mostDays)
  ipDays!: number | null;

  @ApiProperty(days(30, 'Records and inputs as they were received.'))
  @IfSet()
  @IsInt()
  @Min(1)
  @Max(mostDays)
  rawDays!: number | null;

  @ApiProperty(days(null, 'Leads as a whole, at least 30 days.'))
  @IfSet()
  @IsInt()
  @Min(fewestLeadDays)
  @Max(mostDays)
  leadDays!: number | null;
}
