import { PageQueryDto } from '@leadweave/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type Delivery, deliveries, type NotifiedType } from './notification-setting.js';
import { sendKinds, sendReasons, sendStates } from './notification-sends.repository.js';

const IfNotNull = () => ValidateIf((_object: object, value: unknown) => value !== null);
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;
const aTime = { message: 'must be a time such as 08:00' };
/** As many as a body may carry; brands with more locations use the row for every location. */
const mostRows = 250;

export class NotificationDeliveriesDto implements Record<NotifiedType, Delivery> {
  @ApiProperty({ enum: deliveries, example: 'immediate' }) @IsIn(deliveries) web_form!: Delivery;
  @ApiProperty({ enum: deliveries, example: 'immediate' }) @IsIn(deliveries) phone_call!: Delivery;
  @ApiProperty({ enum: deliveries, example: 'hourly' }) @IsIn(deliveries) chat!: Delivery;
  @ApiProperty({ enum: deliveries, example: 'daily', description: 'All other types.' })
  @IsIn(deliveries)
  other!: Delivery;
}

export class NotificationRowDto {
  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Null: every location without a row of its own.',
  })
  @IfNotNull()
  @IsUUID()
  locationId!: string | null;

  @ApiProperty({ type: NotificationDeliveriesDto })
  @IsObject()
  @ValidateNested()
  @Type(() => NotificationDeliveriesDto)
  deliveries!: NotificationDeliveriesDto;
}

/** How the signed-in person is told of new leads. */
export class SaveNotificationSettingDto {
  @ApiProperty({ example: 'America/Chicago', description: 'The zone of all times here.' })
  @IsString()
  @MaxLength(60)
  timeZone!: string;

  @ApiProperty({ example: '08:00', description: 'Of the daily mail.' })
  @Matches(timeOfDay, aTime)
  digestAt!: string;

  @ApiProperty({ type: String, nullable: true, example: '22:00', description: 'Start of the quiet hours; null: none.' })
  @IfNotNull()
  @Matches(timeOfDay, aTime)
  quietFrom!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '07:00', description: 'End of the quiet hours.' })
  @IfNotNull()
  @Matches(timeOfDay, aTime)
  quietTo!: string | null;

  @ApiProperty({ example: 10, description: 'Mails about single leads within an hour; more leads share one mail.' })
  @IsInt()
  @Min(1)
  @Max(60)
  hourlyLimit!: number;

  @ApiProperty({ type: [NotificationRowDto] })
  @IsArray()
  @ArrayMaxSize(mostRows)
  @ValidateNested({ each: true })
  @Type(() => NotificationRowDto)
  rows!: NotificationRowDto[];
}

export class NotificationSettingDto extends SaveNotificationSettingDto {
  @ApiProperty({ example: 3, description: 'The ETag of the setting; 0 until it is saved.' }) version!: number;
}

export class NotificationLogQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ default: 25, minimum: 1, maximum: 200 })
  override limit: number = 25;
}

export class NotifiedLeadDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Jane Doe' }) name!: string | null;
  @ApiProperty({ example: 'web_form' }) type!: string;
}

/** One mail of the log. */
export class NotificationSendDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Sam Okafor', description: 'Null until it was tried.' })
  recipient!: string | null;
  @ApiProperty({ enum: sendKinds, example: 'immediate' }) kind!: (typeof sendKinds)[number];
  @ApiProperty({ enum: sendStates, example: 'sent' }) state!: (typeof sendStates)[number];
  @ApiProperty({ enum: sendReasons, nullable: true, example: null, description: 'Why it was not sent, or not yet.' })
  reason!: (typeof sendReasons)[number] | null;
  @ApiProperty({ example: 1 }) leadCount!: number;
  @ApiProperty({ type: [NotifiedLeadDto], description: 'The first three that the reader may see.' })
  leads!: NotifiedLeadDto[];
  @ApiProperty({ example: '2026-11-26T14:02:11.000Z' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-26T14:02:13.000Z' }) endedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'While it waits.' }) nextTryAt!:
    string | null;
}

export class NotificationLogDto {
  @ApiProperty({ type: [NotificationSendDto], description: 'Newest first.' }) data!: NotificationSendDto[];
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Null on the last page.' })
  nextCursor!: string | null;
}

export class LeadNotificationsDto {
  @ApiProperty({ type: [NotificationSendDto], description: 'The last 20 mails about the lead, newest first.' })
  data!: NotificationSendDto[];
}
