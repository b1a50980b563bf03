/** Calls the control API of a simulator in another process. */
export interface ControlClient {
  /** Runs a command, e.g. `create-lead`; throws an Error with the simulator's words when it is refused. */
  run<Result>(command: string, input?: object): Promise<Result>;
}

/** A client for the simulator at `url`, e.g. `http://127.0.0.1:4010`. */
export const createControlClient = (url: string): ControlClient => ({
  run: async <Result>(command: string, input: object = {}) => {
    const response = await fetch(`${url}/_control/${command}`, { method: 'POST', body: JSON.stringify(input) });
    const answer = (await response.json()) as Result & { error?: string };
    if (!response.ok) throw new Error(answer.error ?? `The simulator answered ${response.status}.`);
    return answer;
  },
});
