import { type Egress, EgressError } from '@leadweave/egress';
import { type VerifiedTargetDto } from './endpoint.dto.js';

const timeoutMs = 5_000;

/** Asks an address whether anybody is there, and names what stands in the way. Any answer but a redirect will do. */
export async function verifyTarget(egress: Egress, url: string): Promise<VerifiedTargetDto> {
  try {
    const { status } = await egress.send({ url, method: 'HEAD', timeoutMs, answerBytes: 0 });
    const redirects = status >= 300 && status < 400;
    return { ok: !redirects, reason: redirects ? 'redirect' : null, status };
  } catch (error) {
    if (!(error instanceof EgressError)) throw error;
    const detail = error.details?.['reason'];
    return { ok: false, reason: typeof detail === 'string' ? `target-refused:${detail}` : error.code, status: null };
  }
}
