import { expect, test } from "../steps/test";

const answers = [
  ["a page", "/", 200],
  ["a page that there is not", "/nowhere", 404],
  ["a redirect", "/dashboard", 307],
  ["an answer of the API", "/api/openapi.json", 200],
  ["a refusal of the API", "/api/v1/analyses", 401],
  ["an address of the API that there is not", "/api/v1/nowhere", 404],
  ["the health", "/health", 200],
  ["a file", "/icon.svg", 200],
] as const;

for (const [what, path, status] of answers) {
  test(`${what} comes with every security header`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.status()).toBe(status);
    const headers = response.headers();
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["permissions-policy"]).toContain("geolocation=()");
    if (path !== "/icon.svg") expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["strict-transport-security"]).toBeUndefined();
  });

  test(`${what} asks browsers to stay on https, where they came by it`, async ({ request }) => {
    const response = await request.get(path, { maxRedirects: 0, headers: { "x-forwarded-proto": "https" } });
    expect(response.headers()["strict-transport-security"]).toMatch(/^max-age=\d{8}; includeSubDomains$/);
  });
}

test("answers of the API are compressed for those who take it", async ({ request }) => {
  const whole = await request.get("/api/openapi.json", { headers: { "accept-encoding": "identity" } });
  const packed = await request.get("/api/openapi.json", { headers: { "accept-encoding": "gzip" } });
  expect([whole.headers()["content-encoding"], packed.headers()["content-encoding"]]).toEqual([
    undefined,
    "gzip",
  ]);
  expect(await packed.json()).toEqual(await whole.json());
});

test("no answer repeats what a cookie or a header holds", async ({ request }) => {
  const secret = "a-token-that-nobody-else-knows";
  for (const path of ["/", "/api/v1/analyses", "/health", "/login"]) {
    const response = await request.get(path, {
      headers: {
        cookie: `next-auth.session-token=${secret}`,
        "x-secret": secret,
        authorization: `Basic ${secret}`,
      },
    });
    expect(await response.text(), path).not.toContain(secret);
    expect(JSON.stringify(response.headers()), path).not.toContain(secret);
  }
});

test("cookies are out of reach of scripts and of other sites", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const cookies = (await page.context().cookies()).filter(({ name }) => !/^(locale|theme)$/.test(name));
  expect(cookies.length).toBeGreaterThan(0);
  for (const { name, httpOnly, sameSite } of cookies)
    expect([name, httpOnly, sameSite]).toEqual([name, true, "Lax"]);
});
