import { type HttpRequest } from '@angular/common/http';
import { type HttpTestingController, type TestRequest } from '@angular/common/http/testing';

/** The API, played by the spec. */
export interface Answering {
  readonly backend: HttpTestingController;
  /** The call, as soon as it is made: pages and dialogs are loaded first, and dialogs close with a movement. */
  readonly asked: (path: string, method?: string) => Promise<TestRequest>;
  /** Answers a call and gives back what was asked. */
  readonly answer: (path: string, body: object, method?: string) => Promise<HttpRequest<unknown>>;
  /** Answers a call with a problem. */
  readonly refuse: (path: string, status: number, problem: object, method?: string) => Promise<void>;
}

const mostRounds = 100;

/** The API of an open page. */
export function answering(backend: HttpTestingController, settle: () => Promise<void>): Answering {
  const asked = async (path: string, method = 'GET') => {
    for (let round = 0; round < mostRounds; round += 1) {
      await settle();
      const [call] = backend.match((request) => request.method === method && request.url === path);
      if (call) return call;
    }
    throw new Error(`Nothing asked for ${method} ${path}.`);
  };
  return {
    backend,
    asked,
    answer: async (path, body, method) => {
      const call = await asked(path, method);
      call.flush(body);
      await settle();
      return call.request;
    },
    refuse: async (path, status, problem, method) => {
      (await asked(path, method)).flush(problem, { status, statusText: 'Refused' });
      await settle();
    },
  };
}
