import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Routes, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Answering, answering } from './answering.js';
import { type Handling, handling } from './handling.js';

/** A page as a spec wants to see it. */
export interface PageToOpen {
  readonly routes: Routes;
  /** Path with query; `/` unless told. */
  readonly address?: string;
  /** What the page needs besides HTTP and the router. */
  readonly providers?: readonly (Provider | EnvironmentProviders)[];
  /** Done with `TestBed` before the page opens, such as choosing the brand. */
  readonly arrange?: () => void;
}

/** An open page: what it asks, what it shows, and the hands on it. */
export interface OpenPage extends Answering, Handling {
  /** The page without what lies above it, such as dialogs. */
  readonly page: HTMLElement;
  /** Lets the page do what it can do without an answer. */
  readonly settle: () => Promise<void>;
}

/** Opens a page; what it asks of the API waits for the spec. */
export async function openPage({ routes, address = '/', providers = [], arrange }: PageToOpen): Promise<OpenPage> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(routes, withComponentInputBinding()),
      ...providers,
    ],
  });
  arrange?.();
  const harness = await RouterTestingHarness.create(address);
  const settle = async () => {
    // Not until stable: the page is not while it waits for an answer of the spec.
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.detectChanges();
    }
  };
  const page = harness.fixture.nativeElement as HTMLElement;
  return { page, settle, ...answering(TestBed.inject(HttpTestingController), settle), ...handling(settle) };
}
