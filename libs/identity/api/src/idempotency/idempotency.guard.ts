import { answersSecretKey, ownIdempotencyKey } from '@leadweave/http';
import type { Database, Tx } from '@leadweave/persistence';
import type { Clock } from '@leadweave/time';
import { type CanActivate, type ExecutionContext, Logger } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import type { GuardedRequest } from '../guard/access.guard.js';
import { IdentityError } from '../identity-error.js';
import type { IdentitySettings } from '../identity-options.js';
import { AnswerSeal, keyDigest } from './answer-seal.js';
import { type HeldAnswer, holdAnswer } from './hold-answer.js';
import { fingerprintOf, idempotencyKey } from './idempotency-key.js';
import type { AskedOnce, Claim, IdempotentAnswersRepository, KeptAnswer } from './idempotent-answers.repository.js';

/** How long an answer is given again (API conventions, section 6). */
export const keptSeconds = 24 * 3600;
/** A request that takes longer died with its process; the next one may run. */
const claimedSeconds = 300;
const retryAfterSeconds = 1;
/** Requests that need a session but no brand. No brand has this id. */
const noBrand = '00000000-0000-0000-0000-000000000000';

interface Asking {
  readonly brandId: string;
  readonly asked: AskedOnce;
  readonly seal: AnswerSeal;
  readonly isSecret: boolean;
}

/**
 * Makes a POST with an `Idempotency-Key` happen once, however often its caller sends it. Answers are kept per API key or
 * person; those that say "try again" (429, 500 and more) are not. A guard behind that of the access, and no interceptor: with
 * one of those anywhere, Nest sends the head of an event stream before its handler can refuse.
 */
export class IdempotencyGuard implements CanActivate {
  private readonly log = new Logger('idempotency');

  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly answers: IdempotentAnswersRepository,
    private readonly settings: IdentitySettings,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const asking = this.askingOf(context);
    if (!asking) return true;
    const response = context.switchToHttp().getResponse<Response>();
    const claim = await this.inBrand(asking, (tx) =>
      this.answers.claim(tx, asking.asked, this.clock(), { kept: keptSeconds, claimed: claimedSeconds }),
    );
    if (claim.kind === 'ours') {
      holdAnswer(response, (answer) => this.settle(asking, claim.claim, answer));
      return true;
    }
    answerAgain(response, repeatedAnswer(claim), asking.seal);
    // The answer is out: neither a handler nor a refusal may follow.
    return new Promise(() => undefined);
  }

  /** Undefined where nothing is to be repeated: other methods, no key, visitors, and routes that deal with it themselves. */
  private askingOf(context: ExecutionContext): Asking | undefined {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    if (request.method !== 'POST' || !request.user || this.isMarked(context, ownIdempotencyKey)) return undefined;
    const key = idempotencyKey(request);
    if (key === undefined) return undefined;
    const callerId = request.user.userId;
    return {
      brandId: request.access?.brandId ?? noBrand,
      asked: { callerId, keyDigest: keyDigest(key), fingerprint: fingerprintOf(request) },
      seal: new AnswerSeal(this.settings.secret, callerId, key),
      isSecret: this.isMarked(context, answersSecretKey),
    };
  }

  private isMarked(context: ExecutionContext, mark: string): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(mark, [context.getHandler(), context.getClass()]) === true
    );
  }

  private async settle(asking: Asking, claim: string, { status, headers, body }: HeldAnswer): Promise<void> {
    const { asked, isSecret, seal } = asking;
    const isFinal = status < 500 && status !== 429;
    const isKept = body !== undefined && !(isSecret && status < 400);
    const kept: KeptAnswer = { status, headers, body: isKept ? seal.close(body) : null };
    try {
      await this.inBrand(asking, (tx) =>
        isFinal ? this.answers.keep(tx, asked, claim, kept) : this.answers.release(tx, asked, claim),
      );
    } catch (error) {
      // The work is done and its answer must not be lost with the note of it; a repetition is told to wait until the claim ends.
      this.log.error({ err: error }, 'an answer could not be kept for its repetition');
    }
  }

  /** In a transaction of its own: the claim must be seen by others before the work begins. */
  private inBrand<Result>({ brandId }: Asking, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(brandId, { kind: 'all-locations' }, work);
  }
}

/** @throws IdentityError `idempotency-in-progress`, `idempotency-key-reused` */
function repeatedAnswer(claim: Exclude<Claim, { kind: 'ours' }>): KeptAnswer {
  if (claim.kind === 'answered') return claim.answer;
  if (claim.kind === 'another-request') throw new IdentityError('idempotency-key-reused', 'Another fingerprint');
  throw new IdentityError('idempotency-in-progress', 'Claimed by another request', { details: { retryAfterSeconds } });
}

/** @throws IdentityError `idempotent-answer-not-kept` */
function answerAgain(response: Response, { status, headers, body }: KeptAnswer, seal: AnswerSeal): void {
  const opened = body === null ? undefined : seal.open(body);
  if (!opened) throw new IdentityError('idempotent-answer-not-kept', 'A secret, too long, or sealed before');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('Idempotency-Replayed', 'true');
  response.status(status).end(opened);
}
