import { SetMetadata } from '@nestjs/common';

export const answersSecretKey = 'leadweave:answers-secret';
export const ownIdempotencyKey = 'leadweave:own-idempotency';

/** The answer holds a secret that is shown once: it is kept nowhere, so a repetition is refused instead of answered again. */
export const AnswersSecret = () => SetMetadata(answersSecretKey, true);

/** The route deals with `Idempotency-Key` itself, visitors included. */
export const OwnIdempotency = () => SetMetadata(ownIdempotencyKey, true);
