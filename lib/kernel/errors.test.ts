import { describe, expect, it, vi } from "vitest";
import { errorTable } from "./error-table";
import { AppError, type ErrorCode, isErrorCode, toAppError } from "./errors";

describe.each(Object.entries(errorTable))("%s", (code, { status, text }) => {
  it("has a code, a status of an error and a sentence for the public", () => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    // Its words were promised to the letter.
    expect(text).toMatch(code === "invalid_token" ? /^Token inválido$/ : /^[A-Z].{10,120}\.$/);
    expect(text).not.toMatch(/exception|stack|null|undefined|postgres|sql|inngest/i);
  });
});

describe("AppError", () => {
  it("has the status of its code, and the detail apart from the public text", () => {
    const cause = new Error("socket closed");
    const error = new AppError("unavailable", { cause, detail: "the object store hangs" });
    expect(error).toMatchObject({
      status: 503,
      code: "unavailable",
      message: "the object store hangs",
      cause,
      fields: [],
    });
    expect(new AppError("not_found").message).toBe(errorTable.not_found.text);
  });

  it("is known as one where the module was loaded apart, which nothing else is", async () => {
    vi.resetModules();
    const apart = await import("./errors");
    expect(apart.AppError).not.toBe(AppError);
    const error = new apart.AppError("conflict");
    expect(error).toBeInstanceOf(AppError);
    expect(toAppError(error)).toBe(error);
    for (const thrown of [new Error("conflict"), { code: "conflict" }, "conflict", null])
      expect(thrown instanceof AppError).toBe(false);
  });

  it("names invalid fields", () => {
    const fields = [{ path: "cursor", message: "is wrong" }];
    expect(new AppError("invalid_input", { fields }).fields).toEqual(fields);
  });
});

describe("toAppError", () => {
  it("leaves an AppError as it is, and hides everything else behind `internal` with its cause", () => {
    const known = new AppError("conflict");
    expect(toAppError(known)).toBe(known);
    for (const thrown of [new Error("password=x"), "text", undefined, null, 42]) {
      const error = toAppError(thrown);
      expect(error).toMatchObject({ code: "internal", status: 500, message: errorTable.internal.text });
      expect(error.cause).toBe(thrown);
    }
  });
});

it("knows its codes from other words", () => {
  const codes: ErrorCode[] = ["internal", "original_damaged"];
  expect(codes.every(isErrorCode)).toBe(true);
  expect(["toString", "__proto__", "", "INTERNAL"].some(isErrorCode)).toBe(false);
});
