import type { RequestWithAccess } from '@leadweave/access';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** Who makes a change, and from which client address. Without a user the product itself acts, for example its command line. */
export interface AuditActor {
  readonly userId?: string;
  readonly name: string;
  readonly address?: string;
}

/** Parameter decorator: the signed-in person of this request as an actor. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): AuditActor => {
  const { user, ip } = context.switchToHttp().getRequest<Request & RequestWithAccess>();
  if (!user) throw new Error('CurrentActor is used on a route that is open to anyone.');
  return { userId: user.userId, name: user.name, address: ip };
});
