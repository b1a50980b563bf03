import { type Provider } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { boundOr, given } from './part.js';
import { provideClass } from './provide-class.js';
import { provideFromParts } from './provide-from-parts.js';

class Ink {
  readonly colour: string = 'blue';
}
class RedInk extends Ink {
  override readonly colour = 'red';
}
class Pen {
  constructor(
    readonly brand: string,
    readonly ink: Ink,
    readonly owner: string,
    readonly lost?: boolean,
  ) {}
}
class Desk {
  constructor(readonly parts: { readonly pen: Pen; readonly owner: string; readonly height?: number }) {}
}
const owner = { provide: 'owner', useValue: 'Ana' };
const pen = provideClass(Pen, [given('Quill'), boundOr(Ink, new RedInk()), 'owner']);
const made = (...providers: Provider[]) => Test.createTestingModule({ providers }).compile();

describe('provideClass', () => {
  it('makes the class of what is provided and what is given, in the order of the constructor', async () => {
    const module = await made(Ink, owner, pen);
    expect(module.get(Pen)).toEqual(new Pen('Quill', new Ink(), 'Ana'));
  });

  it('takes the other part when nobody provides one that may be missing', async () => {
    const module = await made(owner, pen);
    expect(module.get(Pen)).toEqual(new Pen('Quill', new RedInk(), 'Ana'));
  });

  it('fails at the start when nobody provides a part that has to be there', async () => {
    await expect(made(Ink, pen)).rejects.toThrow('owner');
  });

  it('does not compile when a part is missing or another one', () => {
    // @ts-expect-error the owner is missing
    provideClass(Pen, [given('Quill'), Ink]);
    // @ts-expect-error a pen is no ink
    provideClass(Pen, [given('Quill'), Pen, 'owner']);
    // @ts-expect-error a brand is a text
    expect(provideClass(Pen, [given(7), Ink, 'owner']).provide).toBe(Pen);
  });
});

describe('provideFromParts', () => {
  it('makes the class of its parts by their names', async () => {
    const module = await made(Ink, owner, pen, provideFromParts(Desk, { owner: 'owner', pen: Pen, height: given(72) }));
    expect(module.get(Desk).parts).toEqual({ owner: 'Ana', pen: module.get(Pen), height: 72 });
  });

  it('does not compile when a part is missing or unknown', () => {
    // @ts-expect-error the pen is missing
    provideFromParts(Desk, { owner: 'owner' });
    // @ts-expect-error a desk has no ink
    expect(provideFromParts(Desk, { owner: 'owner', pen: Pen, ink: Ink }).provide).toBe(Desk);
  });
});
