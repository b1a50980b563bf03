import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { type ValidationError } from 'class-validator';
import { requestErrorFrom, type ValueSource } from './validation-problems.js';

const sources: readonly ValueSource[] = ['body', 'query', 'param', 'custom'];

/**
 * The pipe of every DTO: unknown properties and parameters are refused, values become instances of their class, faults
 * are listed by pointer.
 */
@Injectable()
export class RequestValidationPipe implements PipeTransform {
  private readonly pipes = new Map(sources.map((source) => [source, pipeFor(source)]));

  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    // A missing body counts as an empty one, so that the answer names what it lacks.
    const given = metadata.type === 'body' && value === undefined ? {} : value;
    return this.pipes.get(metadata.type)!.transform(given, metadata);
  }
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
