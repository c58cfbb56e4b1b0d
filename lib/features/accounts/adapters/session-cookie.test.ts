import { expect, test } from "vitest";
import { deviceCookie, pendingCookie, readCookie, sessionCookie } from "./session-cookie";

test("https makes the cookie Secure, by name and by attribute", () => {
  const { name, options } = sessionCookie("https://elysia.example.org");
  expect(name).toBe("__Host-elysia-session");
  expect(options).toEqual({ httpOnly: true, sameSite: "lax", secure: true, path: "/", maxAge: 2_592_000 });
});

test("the mark of a known browser outlives the session, under a name of its own", () => {
  const { name, options } = deviceCookie("https://elysia.example.org");
  expect(name).toBe("__Host-elysia-device");
  expect(options).toEqual({ httpOnly: true, sameSite: "lax", secure: true, path: "/", maxAge: 34_560_000 });
  expect(deviceCookie("http://localhost:3000").name).toBe("elysia-3000-device");
});

test("what is pending of a sign-in elsewhere is kept for ten minutes, and comes back with the provider's redirect", () => {
  const { name, options } = pendingCookie("https://elysia.example.org");
  expect(name).toBe("__Host-elysia-sign-in");
  expect(options).toEqual({ httpOnly: true, sameSite: "lax", secure: true, path: "/", maxAge: 600 });
});

test("copies on two ports of one machine have two cookies", () => {
  expect(sessionCookie("http://localhost:3000").name).toBe("elysia-3000-session");
  expect(sessionCookie("http://localhost:3100").name).toBe("elysia-3100-session");
  expect(sessionCookie("http://localhost:3100").options.secure).toBe(false);
});

test.each([
  ["a=1; session=x.y=z; b=2", "x.y=z"],
  ["session=first; session=second", "first"],
  ["my-session=1; sessions=2", null],
  ["session", null],
  ["", null],
  [null, null],
])("reads %s → %s", (header, value) => {
  expect(readCookie(header, "session")).toBe(value);
});
