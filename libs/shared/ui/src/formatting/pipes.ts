import { Pipe, type PipeTransform, inject } from '@angular/core';
import { formatDuration } from './format-duration.js';
import { formatMoney } from './format-money.js';
import { formatNumber } from './format-number.js';
import { Locale } from './locale.js';

/** `{{ 192 | lwDuration }}`: seconds as "3 min 12 s". */
@Pipe({ name: 'lwDuration' })
export class DurationPipe implements PipeTransform {
  transform(seconds: number): string {
    return formatDuration(seconds);
  }
}

/** `{{ 129900 | lwMoney: 'USD' }}`: minor units as "$1,299.00". Not pure: it follows the locale. */
@Pipe({ name: 'lwMoney', pure: false })
export class MoneyPipe implements PipeTransform {
  private readonly locale = inject(Locale);

  transform(amountMinor: number, currency: string): string {
    return formatMoney(amountMinor, currency, this.locale.tag());
  }
}

/** `{{ 1204 | lwNumber }}`: "1,204". Not pure: it follows the locale. */
@Pipe({ name: 'lwNumber', pure: false })
export class NumberPipe implements PipeTransform {
  private readonly locale = inject(Locale);

  transform(value: number): string {
    return formatNumber(value, this.locale.tag());
  }
}
