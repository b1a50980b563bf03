import { type PhoneFormat, phoneFormats } from '@leadweave/salesforce-domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';

export class PhoneTestDto {
  @ApiProperty({ example: '(704) 555-0101', description: 'As a visitor might type it.' })
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  phone!: string;
}

export class WrittenPhoneDto {
  @ApiProperty({ enum: phoneFormats, example: 'e164' }) format!: PhoneFormat;
  @ApiProperty({ example: '+17045550101' }) text!: string;
}

export class PhoneTestResultDto {
  @ApiProperty({ example: true, description: 'Otherwise it goes out as it was received.' }) readable!: boolean;
  @ApiProperty({ type: [WrittenPhoneDto], description: 'In every format.' }) formats!: WrittenPhoneDto[];
}
