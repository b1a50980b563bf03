import { Directive, ElementRef, inject, output, signal } from '@angular/core';

/** How far a finger has to move sideways, in pixels; less, or more up or down, is a scroll. */
const leastPx = 96;

/** A sideways swipe by finger. Whatever it does, a button does too. */
@Directive({
  selector: '[lwSwipe]',
  host: {
    '[style.translate]': 'offset() + "px 0"',
    '[style.touch-action]': '"pan-y"',
    '(pointerdown)': 'begin($event)',
    '(pointermove)': 'move($event)',
    '(pointerup)': 'end()',
    '(pointercancel)': 'cancel()',
  },
})
export class Swipe {
  readonly swiped = output<'left' | 'right'>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private start: { readonly id: number; readonly x: number; readonly y: number } | undefined;
  protected readonly offset = signal(0);

  protected begin(event: PointerEvent): void {
    if (event.pointerType !== 'touch' || (event.target as Element).closest('button, a, input, audio, summary')) return;
    this.start = { id: event.pointerId, x: event.clientX, y: event.clientY };
  }

  protected move(event: PointerEvent): void {
    if (this.start?.id !== event.pointerId) return;
    const [x, y] = [event.clientX - this.start.x, event.clientY - this.start.y];
    if (Math.abs(y) > Math.abs(x)) return;
    this.element.setPointerCapture(event.pointerId);
    this.offset.set(x);
  }

  protected end(): void {
    const offset = this.offset();
    this.cancel();
    if (Math.abs(offset) >= leastPx) this.swiped.emit(offset > 0 ? 'right' : 'left');
  }

  protected cancel(): void {
    this.start = undefined;
    this.offset.set(0);
  }
}
