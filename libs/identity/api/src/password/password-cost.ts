/** What one Argon2id hash costs: RFC 9106 parameters. */
export interface PasswordCost {
  readonly memoryKibibytes: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** 64 MiB, 3 passes, 1 lane: about 100 to 170 ms on the processors of today. */
export const defaultPasswordCost: PasswordCost = { memoryKibibytes: 65_536, passes: 3, parallelism: 1 };
