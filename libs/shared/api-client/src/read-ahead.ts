import { HttpClient, type HttpEvent, HttpParams, HttpResponse } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Observable, filter, shareReplay } from 'rxjs';
import { CurrentBrand } from './current-brand.js';

/** An answer nobody has taken by then is too old to be shown. */
const freshMs = 20_000;

interface Answer {
  readonly events: Observable<HttpEvent<unknown>>;
  readonly brandId: string | undefined;
  readonly askedAtMs: number;
}

/**
 * Answers asked for before the page that needs them is there. A route begins to read while the code of its page is still
 * on its way or at work; the first request of the page for the same address takes the answer.
 */
@Service()
export class ReadAhead {
  private readonly http = inject(HttpClient);
  private readonly brandId = inject(CurrentBrand).id;
  private readonly answers = new Map<string, Answer>();

  /** Begins to read an address for the open brand. */
  begin(address: string, params: Readonly<Record<string, string>>): void {
    const events = this.http.get(address, { params, observe: 'events' }).pipe(
      filter((event) => event instanceof HttpResponse),
      shareReplay(1),
    );
    // A refusal is told to whoever takes the answer.
    events.subscribe({ error: () => undefined });
    const withParams = `${address}?${new HttpParams({ fromObject: params }).toString()}`;
    this.answers.set(withParams, { events, brandId: this.brandId(), askedAtMs: Date.now() });
  }

  /** The answer of an address that was read ahead. It is there once: whoever asks again wants to know what is new. */
  take(addressWithParams: string): Observable<HttpEvent<unknown>> | undefined {
    const answer = this.answers.get(addressWithParams);
    this.answers.delete(addressWithParams);
    const fits = answer?.brandId === this.brandId() && Date.now() - (answer?.askedAtMs ?? 0) < freshMs;
    return fits ? answer?.events : undefined;
  }
}
