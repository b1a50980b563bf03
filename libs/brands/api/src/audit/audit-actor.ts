import type { RequestWithAccess, SignedInUser } from '@leadweave/access';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** Who makes a change, and from which client address. Without a user the product itself acts, for example its command line. */
export interface AuditActor {
  readonly userId?: string;
  readonly name: string;
  readonly address?: string;
}

/** A signed-in person as an actor, on the request that the person makes. */
export function auditActorOf({ userId, name }: SignedInUser, { ip }: Pick<Request, 'ip'>): AuditActor {
  return { userId, name, address: ip };
}

/** Parameter decorator: the signed-in person of this request as an actor. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): AuditActor => {
  const request = context.switchToHttp().getRequest<Request & RequestWithAccess>();
  if (!request.user) throw new Error('CurrentActor is used on a route that is open to anyone.');
  return auditActorOf(request.user, request);
});
