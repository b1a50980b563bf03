import {
  type ChoiceDisplay,
  choiceDisplays,
  type FieldKind,
  fieldKinds,
  type FieldRole,
  fieldRoles,
  formLimits,
  type RoutingKind,
  routingKinds,
} from '@leadweave/forms-domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type FormState, formStates } from './form-row.js';

const location = '019a9f0e-0000-7000-8000-0000000000a2';
const text = (example: string | null, description?: string) =>
  ({ type: String, nullable: true, example, ...(description && { description }) }) as const;

/** A property may be left out, but not emptied. */
const IfNamed = () => ValidateIf((_, value) => value !== undefined);

export class FormFieldDto {
  @ApiProperty({ example: 'email', description: 'Name of the value in submissions.' })
  @IsString()
  @MaxLength(40)
  id!: string;

  @ApiProperty({ enum: fieldKinds, example: 'email' })
  @IsIn(fieldKinds)
  kind!: FieldKind;

  @ApiProperty({ example: 'E-mail' })
  @IsString()
  @MaxLength(formLimits.consentLabel)
  label!: string;

  @ApiPropertyOptional(text(null, 'A line of help below the label.'))
  @IsOptional()
  @IsString()
  @MaxLength(formLimits.help)
  help?: string | null;

  @ApiProperty({ example: true })
  @IsBoolean()
  required!: boolean;

  @ApiProperty({ enum: fieldRoles, example: 'email', description: 'What the value becomes on the lead.' })
  @IsIn(fieldRoles)
  role!: FieldRole;

  @ApiPropertyOptional({ type: [String], example: [], description: 'Of a choice.' })
  @IfNamed()
  @IsArray()
  @ArrayMaxSize(formLimits.options)
  @IsString({ each: true })
  options?: string[];

  @ApiPropertyOptional({ enum: choiceDisplays, default: 'select', description: 'How a choice is drawn.' })
  @IfNamed()
  @IsIn(choiceDisplays)
  display?: ChoiceDisplay;
}

export class FormOutcomeDto {
  @ApiProperty({ enum: ['message', 'redirect'], example: 'message' })
  @IsIn(['message', 'redirect'])
  kind!: 'message' | 'redirect';

  @ApiPropertyOptional(text('Thank you. We will answer within one working day.'))
  @IsOptional()
  @IsString()
  @MaxLength(formLimits.thankYou)
  text?: string | null;

  @ApiPropertyOptional(text(null, 'Page to which the browser is sent.'))
  @IsOptional()
  @IsString()
  @MaxLength(formLimits.address)
  address?: string | null;
}

export class RoutingRuleDto {
  @ApiProperty({ example: '787', description: 'An option of the choice, or the beginning of a postcode.' })
  @IsString()
  @MaxLength(formLimits.option)
  value!: string;

  @ApiProperty({ example: location })
  @IsUUID()
  locationId!: string;
}

export class FormRoutingDto {
  @ApiProperty({ enum: routingKinds, example: 'postcode' })
  @IsIn(routingKinds)
  kind!: RoutingKind;

  @ApiProperty({ example: location, description: 'The location of a fixed form; else where goes what no rule fits.' })
  @IsUUID()
  locationId!: string;

  @ApiPropertyOptional(text('postcode', 'The field that decides.'))
  @IsOptional()
  @IsString()
  @MaxLength(40)
  fieldId?: string | null;

  @ApiPropertyOptional({ type: [RoutingRuleDto] })
  @IfNamed()
  @IsArray()
  @ArrayMaxSize(formLimits.rules)
  @ValidateNested({ each: true })
  @Type(() => RoutingRuleDto)
  rules?: RoutingRuleDto[];
}

export class CreateFormDto {
  @ApiProperty({ example: 'Quote request', maxLength: formLimits.name })
  @IsString()
  @MaxLength(formLimits.name)
  name!: string;

  @ApiProperty({ type: [FormFieldDto] })
  @IsArray()
  @ArrayMaxSize(formLimits.fields)
  @ValidateNested({ each: true })
  @Type(() => FormFieldDto)
  fields!: FormFieldDto[];

  @ApiPropertyOptional({ example: 'Send', default: 'Send', description: 'Words of the button.' })
  @IfNamed()
  @IsString()
  @MaxLength(formLimits.submitLabel)
  submitLabel?: string;

  @ApiProperty({ type: FormOutcomeDto })
  @ValidateNested()
  @Type(() => FormOutcomeDto)
  outcome!: FormOutcomeDto;

  @ApiProperty({ type: FormRoutingDto })
  @ValidateNested()
  @Type(() => FormRoutingDto)
  routing!: FormRoutingDto;

  @ApiPropertyOptional({ type: [String], example: ['https://www.example.com'], description: 'May embed the form.' })
  @IfNamed()
  @IsArray()
  @ArrayMaxSize(formLimits.websites)
  @IsString({ each: true })
  websites?: string[];
}

/** Named properties change as a whole. */
export class UpdateFormDto {
  @ApiPropertyOptional({ enum: formStates, description: 'A disabled form refuses submissions.' })
  @IfNamed()
  @IsIn(formStates)
  state?: FormState;

  @ApiPropertyOptional({ example: 'Quote request', maxLength: formLimits.name })
  @IfNamed()
  @IsString()
  @MaxLength(formLimits.name)
  name?: string;

  @ApiPropertyOptional({ type: [FormFieldDto] })
  @IfNamed()
  @IsArray()
  @ArrayMaxSize(formLimits.fields)
  @ValidateNested({ each: true })
  @Type(() => FormFieldDto)
  fields?: FormFieldDto[];

  @ApiPropertyOptional({ example: 'Send' })
  @IfNamed()
  @IsString()
  @MaxLength(formLimits.submitLabel)
  submitLabel?: string;

  @ApiPropertyOptional({ type: FormOutcomeDto })
  @IfNamed()
  @ValidateNested()
  @Type(() => FormOutcomeDto)
  outcome?: FormOutcomeDto;

  @ApiPropertyOptional({ type: FormRoutingDto })
  @IfNamed()
  @ValidateNested()
  @Type(() => FormRoutingDto)
  routing?: FormRoutingDto;

  @ApiPropertyOptional({ type: [String] })
  @IfNamed()
  @IsArray()
  @ArrayMaxSize(formLimits.websites)
  @IsString({ each: true })
  websites?: string[];
}

/** What the form brought in the last 30 days; tests are not counted. */
export class FormFiguresDto {
  @ApiProperty({ example: 42 }) submissions!: number;
  @ApiProperty({ example: 3, description: 'Scored as spam by a person.' }) spam!: number;
  @ApiProperty({ example: 2, description: 'Suspected by the form.' }) suspected!: number;
  @ApiProperty({ example: 31, description: 'Paired with a WhatConverts lead.' }) paired!: number;
  @ApiProperty({ example: 0, description: 'Wait in quarantine.' }) quarantined!: number;
  @ApiProperty({ example: 1, description: 'Refused, and not among the submissions.' }) refused!: number;
  @ApiProperty(text('2026-11-20T14:02:11.000Z', 'Of all times.')) lastSubmittedAt!: string | null;
}

export class FormRefusalDto {
  @ApiProperty({ example: 'required' }) code!: string;
  @ApiProperty(text('email', 'Id of the field.')) fieldId!: string | null;
  @ApiProperty({ example: 4 }) count!: number;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) lastAt!: string;
  @ApiProperty(text(null, 'For example the website that is not allowed.')) sample!: string | null;
}

export class FormAddressesDto {
  @ApiProperty({ example: 'https://leads.example.com/f/Jx2vQ0cN4aBhT1sK' }) page!: string;
  @ApiProperty({ example: 'https://leads.example.com/f/Jx2vQ0cN4aBhT1sK/embed.js' }) script!: string;
  @ApiProperty({ example: `https://leads.example.com/api/v1/forms/${location}/submissions` }) submissions!: string;
}

/** A form as the list shows it. */
export class FormItemDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000b1' }) id!: string;
  @ApiProperty({ example: 'Quote request' }) name!: string;
  @ApiProperty({ enum: formStates, example: 'active' }) state!: FormState;
  @ApiProperty(text(location, 'Of a form of one location.')) locationId!: string | null;
  @ApiProperty(text('Austin North')) locationName!: string | null;
  @ApiProperty({ enum: routingKinds, example: 'fixed' }) routingKind!: RoutingKind;
  @ApiProperty({ example: 1, description: 'How many locations its submissions can go to.' }) locationCount!: number;
  @ApiProperty({ type: FormFiguresDto }) figures!: FormFiguresDto;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) updatedAt!: string;
  @ApiProperty({ example: 3, description: 'Rises with each change; the ETag of the form.' }) version!: number;
}

export class FormListDto {
  @ApiProperty({ type: [FormItemDto] }) data!: FormItemDto[];
  @ApiProperty(text(null)) nextCursor!: string | null;
}

/** A form with everything that was decided about it. */
export class FormDto extends FormItemDto {
  @ApiProperty({ example: 'Jx2vQ0cN4aBhT1sK' }) publicKey!: string;
  @ApiProperty({ type: [FormFieldDto] }) fields!: FormFieldDto[];
  @ApiProperty({ example: 'Send' }) submitLabel!: string;
  @ApiProperty({ type: FormOutcomeDto }) outcome!: FormOutcomeDto;
  @ApiProperty({ type: FormRoutingDto }) routing!: FormRoutingDto;
  @ApiProperty({ type: [String], example: ['https://www.example.com'] }) websites!: string[];
  @ApiProperty({ type: FormAddressesDto }) addresses!: FormAddressesDto;
  @ApiProperty({ type: [FormRefusalDto], description: 'Of the last 30 days, most frequent first.' })
  refusals!: FormRefusalDto[];
  @ApiProperty({ example: '2026-11-01T09:00:00.000Z' }) createdAt!: string;
}
