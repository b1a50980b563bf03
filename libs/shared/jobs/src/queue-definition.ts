/** How a queue treats its jobs. */
export interface QueueDefinition {
  readonly name: string;
  /** `exclusive`: one waiting or running job per singleton key. */
  readonly policy: 'standard' | 'exclusive';
  readonly retry: { readonly limit: number; readonly delaySeconds: number; readonly maxDelaySeconds: number };
  /** A job without a sign of life for this long is given to another worker. At least 10. */
  readonly heartbeatSeconds: number;
  /** A job running longer than this is considered lost, heartbeat or not. */
  readonly expireInSeconds: number;
}

export interface QueueSituation {
  readonly queue: string;
  readonly waiting: number;
  readonly running: number;
  readonly oldestWaitingSeconds: number;
}

export interface JobLog {
  warn(message: string): void;
}
