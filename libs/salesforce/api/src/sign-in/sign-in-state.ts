import { randomToken } from '@leadweave/salesforce-client';

const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[A-Za-z0-9_-]{43}$/;

/** The `state` of a sign-in: a browser comes back without a header, so it tells the brand; the rest nobody can guess. */
export function newState(brandId: string): string {
  return `${brandId}.${randomToken()}`;
}

/** The brand of a state; undefined for anything that we did not make. */
export function brandOfState(state: string): string | undefined {
  return shape.exec(state)?.[1];
}
