import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals an answer with the caller's own key beside the secret of the installation. The key itself is kept nowhere, so a
 * kept answer, which may hold contact data of people who are erased meanwhile, is read by its caller and by nobody else.
 */
export class AnswerSeal {
  private readonly key: Buffer;

  constructor(secret: string, callerId: string, idempotencyKey: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, callerId, `idempotent answer ${idempotencyKey}`, 32));
  }

  close(answer: Buffer): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.key, nonce);
    const sealed = Buffer.concat([cipher.update(answer), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Undefined for what was sealed with another key, such as before the secret of the installation was replaced. */
  open(bytes: Buffer): Buffer | undefined {
    const [nonce, rest] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes)];
    const decipher = createDecipheriv(algorithm, this.key, nonce, { authTagLength: tagBytes });
    decipher.setAuthTag(rest.subarray(0, tagBytes));
    const opened = decipher.update(rest.subarray(tagBytes));
    try {
      return Buffer.concat([opened, decipher.final()]);
    } catch {
      // The tag does not fit, which is all that can be known of it.
      return undefined;
    }
  }
}

/** What the table knows of a key. */
export function keyDigest(idempotencyKey: string): Buffer {
  return createHash('sha256').update(idempotencyKey).digest();
}
