import { z } from "zod";
import { errorTable } from "@/lib/kernel/error-table";
import type { AppError, ErrorCode } from "@/lib/kernel/errors";

const codes = Object.keys(errorTable).filter((code): code is ErrorCode => code in errorTable);

/** The body of every error answer: RFC 9457 problem details, with our code and the invalid fields. */
export const problem = z.object({
  type: z.string().describe("urn:elysia:error:<code>"),
  title: z.string().describe("The same for every occurrence of the code"),
  status: z.int(),
  detail: z.string().describe("What went wrong here, and what to do"),
  instance: z.string().describe("The request id, as in X-Request-Id and in the log"),
  code: z.enum(codes),
  fields: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .describe("Invalid fields; empty otherwise"),
});
export type Problem = z.infer<typeof problem>;

/** Headers that some codes owe by RFC 9110. */
const extraHeaders: Partial<Record<ErrorCode, Record<string, string>>> = {
  unauthenticated: { "WWW-Authenticate": 'Session realm="elysia"' },
  invalid_token: { "WWW-Authenticate": 'Bearer error="invalid_token"' },
  in_progress: { "Retry-After": "1" },
  unavailable: { "Retry-After": "5" },
};

/** The answer that tells a client of an error. Internal causes stay behind: only public text goes out. */
export function problemResponse(error: AppError, requestId: string): Response {
  const body: Problem = {
    type: `urn:elysia:error:${error.code}`,
    title: errorTable[error.code].text,
    status: error.status,
    detail: error.message,
    instance: requestId,
    code: error.code,
    fields: [...error.fields],
  };
  return new Response(JSON.stringify(body), {
    status: error.status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
      ...extraHeaders[error.code],
    },
  });
}
