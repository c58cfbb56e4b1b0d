import { expect, test } from "vitest";
import { pathAfterLogin } from "./after-login";

test.each(["/analyses/1?x=1#y", "/new", "/search?q=a%20b"])("%s is a page of this site", (path) => {
  expect(pathAfterLogin(path)).toBe(path);
});

test.each([
  undefined,
  "",
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/a\n",
  "/a b",
  "javascript:1",
])("%j leads to the dashboard", (next) => {
  expect(pathAfterLogin(next)).toBe("/dashboard");
});
