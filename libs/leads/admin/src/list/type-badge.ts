import { Component, computed, input } from '@angular/core';
import { StatusPill } from '@leadweave/ui';
import { typeSign } from '../wording/words.js';

/** The badge of a lead's type: "Form", "Inbound Call", "Live Chat" … */
@Component({
  selector: 'lw-type-badge',
  imports: [StatusPill],
  template: `<lw-status-pill [label]="sign().label" [tone]="sign().tone" [icon]="sign().icon" />`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      max-inline-size: 100%;
    }
  `,
})
export class TypeBadge {
  readonly type = input.required<string>();
  protected readonly sign = computed(() => typeSign(this.type()));
}
