import { errorTable } from "./error-table";

export type ErrorCode = keyof typeof errorTable;

/** Whether `text` is a code of the table. */
export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(errorTable, text);

/** One invalid field: a dotted path into the input and what is wrong with it. */
export type FieldIssue = { path: string; message: string };

const brand = Symbol.for("elysia.AppError");

/** An error that may be shown to a user. Everything else that is thrown is reported as `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldIssue[];

  constructor(
    code: ErrorCode,
    options: { cause?: unknown; fields?: readonly FieldIssue[]; detail?: string } = {},
  ) {
    super(options.detail ?? errorTable[code].text, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = options.fields ?? [];
  }

  /** By its brand: Next bundles this class for routes and for pages apart, and what one made may throw in the other. */
  static override [Symbol.hasInstance](thrown: unknown): thrown is AppError {
    return typeof thrown === "object" && thrown !== null && brand in thrown;
  }

  get [brand](): true {
    return true;
  }

  get status(): number {
    return errorTable[this.code].status;
  }
}

/** The public face of anything thrown: an `AppError` as it is, anything else as `internal` with its cause kept. */
export function toAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError("internal", { cause: thrown });
}
