/** A request to the demo platform, and when it happens. */
export interface DemoRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** `/v1/…` */
  readonly path: string;
  readonly at: Date;
  /** Of the person who sends it; the administrator's when absent. */
  readonly token?: string;
  /** Sent as JSON; bytes and text as they are. */
  readonly body?: object | string | Uint8Array;
  /** Of bytes and text. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface DemoAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The way to a demo platform's interface. */
export interface DemoPort {
  send(request: DemoRequest): Promise<DemoAnswer>;
}
