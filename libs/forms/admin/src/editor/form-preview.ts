import { Component, effect, type ElementRef, input, signal, viewChild } from '@angular/core';
import { type FormDesign } from '@leadweave/forms-domain';
import { formStyle, renderForm } from '@leadweave/forms-embed';
import { Segmented } from '@leadweave/ui';
import { mdiCellphone, mdiMonitor } from '@mdi/js';

/** The form as visitors see it, drawn by the script that websites load. It only shows: nothing in it can be used. */
@Component({
  selector: 'lw-form-preview',
  imports: [Segmented],
  template: `
    <div class="head">
      <h2 class="lw-card-title">Preview</h2>
      <lw-segmented label="Size of the preview" [options]="sizes" [(value)]="size" />
    </div>
    <div class="stage" [class.phone]="size() === 'phone'">
      <div class="paper" #paper inert></div>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-2);
    }
    .stage {
      display: grid;
      justify-items: center;
      padding: var(--lw-space-5);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-sunken);
    }
    .paper {
      inline-size: 100%;
      padding: var(--lw-space-6);
      border-radius: var(--lw-corner);
      background: #ffffff;
      box-shadow: var(--lw-shadow-card);
      color: #1d1b19;
      color-scheme: light;
      font:
        0.9375rem/1.5 system-ui,
        sans-serif;
    }
    .phone .paper {
      inline-size: min(100%, 20rem);
      padding: var(--lw-space-4);
    }
    @media (max-width: 37.49rem) {
      .stage {
        padding: var(--lw-space-3);
      }
    }
  `,
})
export class FormPreview {
  readonly design = input.required<Pick<FormDesign, 'name' | 'fields' | 'submitLabel'>>();

  private readonly paper = viewChild.required<ElementRef<HTMLElement>>('paper');
  protected readonly size = signal<'desktop' | 'phone'>('desktop');
  protected readonly sizes = [
    { value: 'desktop' as const, label: 'Desktop', icon: mdiMonitor },
    { value: 'phone' as const, label: 'Phone', icon: mdiCellphone },
  ];

  constructor() {
    // Leaves Angular: the script draws with the DOM alone.
    effect(() => {
      const host = this.paper().nativeElement;
      const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
      const style = document.createElement('style');
      style.textContent = formStyle;
      root.replaceChildren(style, renderForm(this.design()));
    });
  }
}
