import {
  createWhatConvertsClient,
  type WhatConvertsClient,
  type WhatConvertsClientOptions,
} from '@leadweave/whatconverts-client';

export function clientOf(options: WhatConvertsClientOptions): WhatConvertsClient {
  return createWhatConvertsClient(options);
}
// @ts-expect-error credentials are needed
export const wrong = createWhatConvertsClient({ baseUrl: 'https://whatconverts.example.com/api/v1/' });
