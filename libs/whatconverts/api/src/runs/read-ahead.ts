/**
 * Hands values out one by one while the next one is already being made, so that reading and storing overlap. Never more
 * than one value waits. Ending the loop early ends the source.
 */
export async function* readAhead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  let next = ask(source);
  try {
    for (;;) {
      const answer = await next;
      if (answer.done) return;
      next = ask(source);
      yield answer.value;
    }
  } finally {
    await source.return();
  }
}

function ask<T>(source: AsyncGenerator<T, void>): Promise<IteratorResult<T, void>> {
  const next = source.next();
  // Nobody may be waiting yet when it fails; whoever asks for it later hears of it.
  next.catch(() => undefined);
  return next;
}
