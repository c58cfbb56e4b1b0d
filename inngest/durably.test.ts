import { NonRetriableError } from "inngest";
import { describe, expect, it } from "vitest";
import { AppError, type ErrorCode } from "@/lib/kernel/errors";
import { durably } from "./durably";

const failing = (error: unknown) => durably(() => Promise.reject(error)).catch((thrown: unknown) => thrown);

describe("durably", () => {
  it("gives what the work gives", async () => {
    expect(await durably(async () => ({ n: 1 }))).toEqual({ n: 1 });
  });

  it.each<ErrorCode>(["conflict", "not_found", "original_damaged", "too_large", "forbidden"])(
    "ends the step at once for %s",
    async (code) => {
      const error = new AppError(code, { detail: "internal text" });
      const thrown = await failing(error);
      expect(thrown).toBeInstanceOf(NonRetriableError);
      expect(thrown).toMatchObject({ message: code, cause: error });
    },
  );

  it.each<ErrorCode>(["unavailable", "internal", "too_many_requests"])(
    "lets %s be tried again",
    async (code) => {
      const error = new AppError(code, { detail: "internal text" });
      const thrown = await failing(error);
      expect(thrown).not.toBeInstanceOf(NonRetriableError);
      expect(thrown).toMatchObject({ message: code, cause: error });
    },
  );

  it("leaves what it does not know as it is", async () => {
    const error = new TypeError("x");
    expect(await failing(error)).toBe(error);
  });
});
