import { applyDecorators } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';

/** Property decorator: an integer between both bounds, with one sentence for every way to miss it. */
export const WholeNumber = (min: number, max: number, message: string): PropertyDecorator =>
  applyDecorators(IsInt({ message }), Min(min, { message }), Max(max, { message }));
