import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';

export class DeliveryHoursQueryDto {
  @ApiPropertyOptional({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9b01' })
  @IsOptional()
  @IsUUID()
  endpoint?: string;
}

export class DeliveryHourDto {
  @ApiProperty({ example: '2026-11-20T14:00:00.000Z' }) hour!: string;
  @ApiProperty({ example: 41 }) delivered!: number;
  @ApiProperty({ example: 2, description: 'Failed, and waiting for their next try.' }) failing!: number;
  @ApiProperty({ example: 3, description: 'Waiting for their first try.' }) waiting!: number;
  @ApiProperty({ example: 0, description: 'Given up, or cancelled with their endpoint.' }) ended!: number;
}

export class DeliveryHoursDto {
  @ApiProperty({ type: [DeliveryHourDto], description: 'The last 24 hours, oldest first, tests aside.' })
  data!: DeliveryHourDto[];

  @ApiProperty({
    example: 0.42,
    nullable: true,
    type: Number,
    description:
      'Seconds after the change within which 95 % of these deliveries were tried for the first time; null when none was.',
  })
  firstTrySeconds!: number | null;
}
