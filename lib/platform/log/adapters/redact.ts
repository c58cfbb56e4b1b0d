import type { LogFields } from "../port";

const secretKey =
  /^(authorization|cookie|set-?cookie|(.*_)?(password|secret|token|signingkey|eventkey)|.*(password|token|secret)|text|source|body|motivatingtext|email)$/i;
const hidden = "[redacted]";
const maxDepth = 6;
const maxItems = 50;

/** A loggable picture of an error and its causes: type, message, code and stack, without quoted input. */
function describeError(error: Error, depth: number): LogFields {
  return {
    type: error.name,
    message: messageOf(error),
    ...("code" in error && { code: error.code }),
    stack: framesOf(error),
    ...(error.cause !== undefined && { cause: redact(error.cause, depth + 1) }),
  };
}

/** JSON.parse quotes what it read, and Drizzle appends the parameters of the query: both may be a user's text. */
function messageOf(error: Error): string {
  if (error instanceof SyntaxError) return "could not be parsed";
  return error.message.split("\nparams:", 1)[0] ?? "";
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): string[] {
  const lines = error.stack?.split("\n") ?? [];
  return lines.flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : [])).slice(0, 12);
}

/** A copy of a log field with secrets and users' texts hidden, errors described, and its size bounded. */
export function redact(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== "object") return value;
  if (depth > maxDepth) return "[deep]";
  if (value instanceof Error) return describeError(value, depth);
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, maxItems).map((item) => redact(item, depth + 1));
  return redactFields(value, depth);
}

/** `redact` for the fields of one entry. */
export function redactFields(fields: object, depth = 0): LogFields {
  return Object.fromEntries(
    Object.entries(fields)
      .slice(0, maxItems)
      .map(([key, value]) => [key, secretKey.test(key) ? hidden : redact(value, depth + 1)]),
  );
}
