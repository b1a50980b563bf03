import { type JsonValue, sanitizeJson } from '@leadweave/text';
import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { requestErrorFrom, type ValueSource } from './validation-problems.js';

const sources: readonly ValueSource[] = ['body', 'query', 'param', 'custom'];

/**
 * The pipe of every DTO: characters that no database keeps are gone before anything is checked, unknown properties and
 * parameters are refused, values become instances of their class, faults are listed by pointer.
 */
@Injectable()
export class RequestValidationPipe implements PipeTransform {
  private readonly pipes = new Map(sources.map((source) => [source, pipeFor(source)]));

  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    // A missing body counts as an empty one, so that the answer names what it lacks.
    const given = metadata.type === 'body' && value === undefined ? {} : value;
    const clean = isFromOutside(given, metadata) ? sanitizeJson(given) : given;
    return this.pipes.get(metadata.type)!.transform(clean, metadata);
  }
}

/** What custom decorators give is no input, and bytes are taken as they came. */
function isFromOutside(value: unknown, { type }: ArgumentMetadata): value is JsonValue {
  return type !== 'custom' && !Buffer.isBuffer(value);
}

function pipeFor(source: ValueSource): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (found: ValidationError[]) => requestErrorFrom(found, source),
  });
}
