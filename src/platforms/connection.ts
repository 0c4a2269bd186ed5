/** Where an operating platform answers, and the token that it accepts. */
export interface Endpoint {
  /** Base of the API, without `/v1`. */
  readonly url: string;
  readonly token: string;
}

/** A way to an operating platform's HTTP interface. */
export interface Connection {
  /** `unanswered` is an endpoint where nobody listens any more: another answer may be found. */
  endpoint(unanswered?: Endpoint): Promise<Endpoint>;
  close(): Promise<void>;
}
