import { expect, type Role, test } from "./steps/test";

const roles: readonly Role[] = ["stranger", "student", "admin"];
const unknown = "0199a1b2-0000-7000-8000-00000000dead";

/** What each page answers a stranger, somebody who is signed in, and an administrator of the platform. */
const pages: Record<string, readonly [stranger: number, student: number, admin: number]> = {
  "/": [200, 200, 200],
  "/accuracy": [200, 200, 200],
  "/rules": [200, 200, 200],
  "/login": [200, 307, 307],
  "/signup": [200, 307, 307],
  "/dashboard": [307, 200, 200],
  "/new": [307, 200, 200],
  "/batches": [307, 200, 200],
  "/search": [307, 200, 200],
  "/notifications": [307, 200, 200],
  "/ignored": [307, 200, 200],
  "/account": [307, 200, 200],
  "/account/security": [307, 200, 200],
  "/account/sessions": [307, 200, 200],
  "/account/privacy": [307, 200, 200],
  "/organisation/audit": [307, 200, 200],
  "/deletions/unknown": [404, 404, 404],
  [`/analyses/${unknown}`]: [307, 404, 404],
  [`/analyses/${unknown}/compare`]: [307, 404, 404],
  [`/analyses/${unknown}/replay`]: [307, 404, 404],
  [`/batches/${unknown}`]: [307, 404, 404],
  "/admin": [307, 403, 200],
  "/admin/runs": [307, 403, 200],
  "/admin/queue": [307, 403, 200],
  [`/admin/runs/${unknown}`]: [307, 403, 404],
};

for (const [path, statuses] of Object.entries(pages)) {
  for (const [index, role] of roles.entries()) {
    test(`${path} answers ${role} with ${statuses[index]}`, async ({ openAs }) => {
      const page = await openAs(role);
      const response = await page.request.get(path, { maxRedirects: 0 });
      expect(response.status()).toBe(statuses[index]);
      if (response.status() === 307 && role === "stranger")
        expect(new URL(response.headers().location ?? "", "http://localhost").pathname).toBe("/login");
    });
  }
}
