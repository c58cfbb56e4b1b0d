import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./elysia-api";
import { ElysiaError, errorOf } from "./elysia-error";
import { type Patience, patientFetch } from "./patient-fetch";

export type ElysiaClient = Client<paths>;

/** An API key or an access token; a function is asked before each request, as where tokens are renewed. */
export type Credential = string | (() => string | Promise<string>);

export type ClientOptions = Patience & {
  /** Where Elysia is: `https://elysia.example.org`. */
  server: string;
  /** Without one, what is public can be asked for. */
  credential?: Credential;
  headers?: Record<string, string>;
};

/**
 * A client of the API whose paths, parameters, bodies and answers have the types of the OpenAPI document.
 * @example
 * const elysia = createElysiaClient({ server: "https://elysia.example.org", credential: "ely_…" });
 * const { analysisId } = await answerOf(elysia.POST("/api/v1/essays", { body: { text } }));
 */
export function createElysiaClient({
  server,
  credential,
  headers,
  ...patience
}: ClientOptions): ElysiaClient {
  const client = createClient<paths>({
    baseUrl: server.replace(/\/+$/, ""),
    headers,
    fetch: patientFetch(patience),
  });
  if (credential !== undefined) {
    client.use({
      onRequest: async ({ request }) => {
        const value = typeof credential === "string" ? credential : await credential();
        request.headers.set("Authorization", `Bearer ${value}`);
        return request;
      },
    });
  }
  return client;
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** What a call was answered with. @throws ElysiaError for every other answer than a success, and for none */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new ElysiaError("The answer is no JSON.", { code: "unreadable", status: 0 }, { cause });
  });
  if (!response.ok) throw errorOf(response, error);
  // A success has the declared answer, or none where none is declared.
  return data as T;
}
