import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsEmail, IsString, MaxLength, ValidateIf } from 'class-validator';

const trimmed = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);
/** `null` and an empty text say something of their own. */
const IfText = () => ValidateIf((_object: object, value: unknown) => ![undefined, null, ''].includes(value as never));
/** Longer texts are refused. */
export const longestLine = 500;
export const longestMessage = 32_000;

function Editable(example: string, ...rules: PropertyDecorator[]): PropertyDecorator {
  return (target, name) => {
    const decorators = [
      ApiPropertyOptional({ type: String, nullable: true, example, maxLength: longestLine }),
      Transform(trimmed),
      IfText(),
      IsString(),
      MaxLength(longestLine),
      ...rules,
    ];
    for (const decorate of decorators) decorate(target, name);
  };
}

/**
 * What people entered in place of what the sources say, by path. A text is shown from now on, whatever a sync brings; an empty
 * text empties the field; `null` takes the entry back and the sources speak again.
 */
export class LeadEditsDto {
  @Editable('Jane Doe') 'contact.name'?: string | null;
  @Editable('Doe Kitchens') 'contact.company'?: string | null;
  @Editable('jane@example.com', IsEmail()) 'contact.email'?: string | null;
  @Editable('(704) 555-0101') 'contact.phone'?: string | null;
  @Editable('google') 'attribution.source'?: string | null;
  @Editable('cpc') 'attribution.medium'?: string | null;
  @Editable('spring') 'attribution.campaign'?: string | null;
  @Editable('banner-b') 'attribution.content'?: string | null;
  @Editable('kitchen remodel') 'attribution.keyword'?: string | null;
}

/** What may stand in place of what the sources say: what people enter, and the message, which only a system of theirs may decide. */
export type LeadEdits = LeadEditsDto & { readonly message?: string | null };

export type EditedPath = keyof LeadEdits;
