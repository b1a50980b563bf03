import { type LeadType, normaliseEmail } from '@leadweave/domain';

export const address: string | undefined = normaliseEmail('Ann@Example.com');
export const type: LeadType = 'web_form';
// @ts-expect-error types are a closed set
export const unknown: LeadType = 'fax';
