import { inject } from '@angular/core';
import { type CanActivateFn } from '@angular/router';
import { ReadAhead } from '@leadweave/api-client';
import { Clock } from '@leadweave/ui';
import { leadAddresses } from '../leads-api.js';
import { CurrentMember } from '../member/current-member.js';
import { pageParams, queryFromAddress } from './lead-query.js';

/** Lets everybody in, and asks for the leads of the address meanwhile: they come while the page is being made. */
export const readLeadsAhead: CanActivateFn = ({ queryParamMap }) => {
  const params = pageParams(queryFromAddress(queryParamMap), inject(CurrentMember).timeZone(), inject(Clock).now());
  inject(ReadAhead).begin(leadAddresses.list, params);
  return true;
};
