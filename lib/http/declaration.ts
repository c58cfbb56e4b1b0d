import type { z } from "zod";
import type { Actor, Permission } from "@/lib/kernel/actor";
import type { ErrorCode } from "@/lib/kernel/errors";
import type { AddressLimit, Effort } from "./limit-policies";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Success answers by status. With a `schema` the reply has a JSON body of it; else it may carry a stream or nothing. */
export type ResponseDeclaration = {
  description: string;
  schema?: z.ZodType;
  /** Made of the schema unless given. */
  example?: unknown;
  /** Of an answer that is not JSON. */
  contentType?: string;
  headers?: Record<string, string>;
};
export type Responses = Record<number, ResponseDeclaration>;

/** What a route promises. From it come its parser, its types and its entry in the OpenAPI document. */
export type RouteDeclaration = {
  method: Method;
  /** The full path, with parameters in braces: `/api/v1/analyses/{id}`. */
  path: string;
  /** Its name in the document and in clients; made of method and path unless given. */
  operationId?: string;
  summary: string;
  description?: string;
  tags: string[];
  auth: "required" | "public";
  permission?: Permission;
  /** Open to nobody but people who are signed in: with a token or an API key it is refused. */
  session?: true;
  /** The answer shows a secret: it is not kept, and no Idempotency-Key is taken. */
  secretAnswer?: true;
  /**
   * Which of the limits counts the requests: reading or writing by the method unless given; `work` for what engines are
   * set to; one by the client's address; or none.
   */
  limit?: Effort | AddressLimit | "none";
  params?: z.ZodType;
  /** Without it no query parameter is taken. */
  query?: z.ZodType;
  headers?: Record<string, { description: string; schema: z.ZodType }>;
  body?: z.ZodType;
  /** A body as somebody may send it; made of the schema unless given. */
  example?: unknown;
  /**
   * How the body comes: as JSON unless given. The schema of a form is given its fields by name, repeated ones as lists.
   * `fields` is JSON, or the fields of a URL-encoded form.
   */
  bodyType?: "json" | "form" | "fields";
  /** The most bytes of a body that are read; 64 KiB unless given. */
  maxBodyBytes?: number;
  responses: Responses;
  /** A 200 carries a strong ETag of its body, and If-None-Match is answered with 304 (RFC 9110, section 13). */
  conditional?: boolean;
  /** Codes that the handler may answer with, besides those that the wrapper itself gives. */
  errors?: ErrorCode[];
};

export type Auth = RouteDeclaration["auth"];
export type MaybeSchema = z.ZodType | undefined;
type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;

type Headers = Record<string, string>;
type ContentOf<R> = R extends { schema: infer S extends z.ZodType }
  ? [content: { body: z.input<S>; headers?: Headers }]
  : [content?: { stream?: ReadableStream<Uint8Array>; headers?: Headers }];

/** Makes an answer of one of the declared statuses, with the content declared for it. */
export type MakeReply<R extends Responses> = <S extends keyof R & number>(
  status: S,
  ...content: ContentOf<R[S]>
) => Reply;

/** An answer before it is written. */
export type Reply = {
  status: number;
  headers?: Headers;
  body?: unknown;
  stream?: ReadableStream<Uint8Array>;
};

/** What a handler is given: everything authenticated, permitted and parsed, and the way to answer. */
export type HandlerInput<
  A extends Auth,
  P extends MaybeSchema,
  Q extends MaybeSchema,
  B extends MaybeSchema,
  R extends Responses,
> = {
  actor: A extends "required" ? Actor : null;
  params: OutputOf<P>;
  query: OutputOf<Q>;
  body: OutputOf<B>;
  request: Request;
  requestId: string;
  reply: MakeReply<R>;
};

/** A declaration with its handler, whose types follow from it. */
export type RouteDefinition<
  A extends Auth,
  P extends MaybeSchema,
  Q extends MaybeSchema,
  B extends MaybeSchema,
  R extends Responses,
> = Omit<RouteDeclaration, "auth" | "params" | "query" | "body" | "responses"> & {
  auth: A;
  params?: P;
  query?: Q;
  body?: B;
  responses: R;
  /**
   * The tag of what the handler would answer, told without making that: a request that names it is answered with 304 and
   * nothing is read. It checks what the handler checks, which gives its answer the same tag (`tagHeaders`). The route is
   * `conditional` by it.
   */
  entityTag?(input: Pick<HandlerInput<A, P, Q, B, R>, "actor" | "params" | "query">): Promise<string>;
  handler(input: HandlerInput<A, P, Q, B, R>): Promise<Reply>;
};

/** A route handler as Next calls it, with the declaration that it was made from. */
export type DeclaredRoute = {
  (
    request: Request,
    context: { params: Promise<Record<string, string | string[] | undefined>> },
  ): Promise<Response>;
  declaration: RouteDeclaration;
};
