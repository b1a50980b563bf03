import { Agent, request } from 'node:http';

/** Posts bodies over a fixed number of kept connections. */
export function sender(url, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  const target = new URL(url);
  const post = (body) =>
    new Promise((resolve, reject) => {
      const options = {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      };
      const sent = request(target, options, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  return { post, stop: () => agent.destroy() };
}

/**
 * Sends at a fixed rate, whatever the answers do, and gives the milliseconds of each from the moment when it was due: a receiver
 * that stalls pays for every delivery that it kept waiting.
 */
export async function atRate({ post }, { perSecond, seconds, bodyOf }) {
  const total = Math.round(perSecond * seconds);
  const startedMs = performance.now();
  const answers = [];
  for (let number = 0; number < total; number += 1) {
    const dueMs = startedMs + (number * 1000) / perSecond;
    const waitMs = dueMs - performance.now();
    if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs));
    answers.push(post(bodyOf(number)).then((status) => ({ status, milliseconds: performance.now() - dueMs })));
  }
  return Promise.all(answers);
}

/** Keeps so many deliveries under way for so long. Returns how many were answered with success in a second. */
export async function asFastAsPossible({ post }, { atOnce, seconds, bodyOf }) {
  const endMs = performance.now() + seconds * 1000;
  let number = 0;
  let kept = 0;
  const startedMs = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < endMs) {
        const status = await post(bodyOf(number++));
        if (status === 200) kept += 1;
      }
    }),
  );
  return kept / ((performance.now() - startedMs) / 1000);
}
