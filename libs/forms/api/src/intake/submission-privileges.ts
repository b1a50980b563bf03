import { type ActingKey, type RequestWithAccess } from '@leadweave/access';
import { type Privilege } from './sending.js';

/** Decides who may do more than a visitor when sending submissions. */
export abstract class SubmissionPrivileges {
  /** The brand for whose forms the sender has privileges; undefined for a visitor. */
  abstract of(request: RequestWithAccess): Privilege | undefined;
}

/** A brand admin with a session, for imports, and an API key that may send submissions. */
export class BrandAdminPrivileges extends SubmissionPrivileges {
  of({ access }: RequestWithAccess): Privilege | undefined {
    const isPrivileged = access?.apiKey ? maySubmit(access.apiKey) : access?.role === 'brand_admin';
    return access && isPrivileged ? { brandId: access.brandId } : undefined;
  }
}

const maySubmit = ({ scopes }: ActingKey) => scopes.includes('forms:submit');
