/** What the SDK asks of the runner's API. A `Request` has all of it but the path. */
export type ApiRequest = {
  method: string;
  path: string;
  headers: Headers;
  /** @throws Error (rejects) when the body is no JSON */
  json(): Promise<unknown>;
};

/**
 * Reads the arguments of `fetch`. The SDK gives an address and a text; a `Request` of them, with its streams, would cost
 * more than all else that the runner does to a checkpoint in this process. Other arguments become one all the same.
 */
export function readApiRequest(input: Parameters<typeof fetch>[0], init?: RequestInit): ApiRequest {
  const body = init?.body;
  if (input instanceof Request || typeof body !== "string") return fromRequest(new Request(input, init));
  return {
    method: init?.method?.toUpperCase() ?? "GET",
    path: new URL(input).pathname,
    headers: new Headers(init?.headers),
    json: async () => JSON.parse(body),
  };
}

const fromRequest = (request: Request): ApiRequest => ({
  method: request.method,
  path: new URL(request.url).pathname,
  headers: request.headers,
  json: () => request.json(),
});
