/** One invalid field: a dotted path into what was sent, and what is wrong with it. */
type FieldFault = { path: string; message: string };

type Told = {
  /** The server's code, or `unreachable`, `timeout` and `unreadable` where no answer of it came. */
  code: string;
  /** The HTTP status; 0 without an answer. */
  status: number;
  fields?: readonly FieldFault[];
  /** By this id the server's log knows the request. */
  requestId?: string;
  /** Seconds that the server asks to wait. */
  retryAfter?: number;
};

/** What the API answered instead of what was asked for (RFC 9457), or that it did not answer. */
export class ElysiaError extends Error {
  readonly code: string;
  readonly status: number;
  readonly fields: readonly FieldFault[];
  readonly requestId: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(message: string, told: Told, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "ElysiaError";
    this.code = told.code;
    this.status = told.status;
    this.fields = told.fields ?? [];
    this.requestId = told.requestId;
    this.retryAfter = told.retryAfter;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textIn = (record: Record<string, unknown>, name: string): string | undefined => {
  const value = record[name];
  return typeof value === "string" ? value : undefined;
};

function fieldsIn(problem: Record<string, unknown>): FieldFault[] {
  const { fields } = problem;
  if (!Array.isArray(fields)) return [];
  return fields.filter(isRecord).map((field) => ({
    path: textIn(field, "path") ?? "",
    message: textIn(field, "message") ?? "",
  }));
}

/** Seconds of a Retry-After header, which names them or a date (RFC 9110, section 10.2.3); undefined without one. */
export function retryAfterOf(response: Response, now = Date.now()): number | undefined {
  const value = response.headers.get("Retry-After");
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

/** The error that an answer tells of. Bodies that are no problem details keep their status. */
export function errorOf(response: Response, body: unknown): ElysiaError {
  const problem = isRecord(body) ? body : {};
  const { status } = response;
  const message = textIn(problem, "detail") ?? textIn(problem, "title") ?? `The server answered ${status}.`;
  return new ElysiaError(message, {
    code: textIn(problem, "code") ?? "unreadable",
    status,
    fields: fieldsIn(problem),
    requestId: textIn(problem, "instance") ?? response.headers.get("X-Request-Id") ?? undefined,
    retryAfter: retryAfterOf(response),
  });
}
