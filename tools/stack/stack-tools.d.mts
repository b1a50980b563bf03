export type Environment = Readonly<Record<string, string>>;

/** Root folder of the repository. */
export declare const root: string;

/** A started process of the product or its surroundings. */
export interface Program {
  readonly pid: number;
  /** The last lines it printed. */
  readonly output: readonly string[];
  /** Ends it at once, as a power cut would. */
  kill(): Promise<unknown>;
  /** Asks it to end, and insists after a while. */
  stop(): Promise<unknown>;
}

export interface DatabaseServer {
  readonly url: string;
  /** Creates the database when it is missing and returns its address. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
}

export interface Simulator extends Program {
  readonly url: string;
  readonly apiUrl: string;
  /** "token:secret" of the agency key. */
  readonly masterKey: string;
  /** The app that is registered with the simulated Salesforce. */
  readonly salesforceApp: { readonly clientId: string; readonly clientSecret: string };
  /** One command of the control API; with a body it is posted. */
  control(command: string, body?: object): Promise<unknown>;
}

export interface Product extends Program {
  readonly url: string;
}

export declare function startProgram(
  script: string,
  options?: { args?: readonly string[]; env?: Environment; startTimeoutMs?: number },
): Promise<Program & { readonly message: unknown }>;
export declare function startDatabaseServer(options?: {
  settings?: Readonly<Record<string, string>>;
}): Promise<DatabaseServer>;
export declare function startSimulator(env?: Environment): Promise<Simulator>;
export declare function startProduct(env: Environment, options?: { args?: readonly string[] }): Promise<Product>;
/** Secrets that the processes of one installation share. */
export declare function installationSecrets(): Environment;

/** Talks to the API as a signed-in person's browser does. Calls throw when the answer is not a success. */
export declare class PortalClient {
  constructor(url: string);
  static firstRun(url: string, details?: object): Promise<PortalClient>;
  static signIn(url: string, email: string, password?: string): Promise<PortalClient>;
  readonly url: string;
  brandId: string | undefined;
  /** The answer itself, also when it is a refusal. */
  request(method: string, path: string, body?: object, headers?: Environment): Promise<Response>;
  get(path: string): Promise<unknown>;
  post(path: string, body?: object): Promise<unknown>;
  put(path: string, body: object, headers?: Environment): Promise<unknown>;
  patch(path: string, body: object, headers?: Environment): Promise<unknown>;
  pages(path: string): AsyncGenerator<unknown[]>;
}

/** Settings by which the product reaches the simulated Salesforce beside the simulated WhatConverts. */
export declare function salesforceSettings(simulator: Pick<Simulator, 'url' | 'salesforceApp'>): Environment;
/** Connects the portal's brand to the demo org, creates what is missing there, and starts both directions. */
export declare function connectDemoOrg(portal: PortalClient, simulator: Pick<Simulator, 'control'>): Promise<void>;
/** All records of an object in the demo org, as the org has them. */
export declare function recordsOfDemoOrg(simulator: Pick<Simulator, 'control'>, object: string): Promise<unknown>;
