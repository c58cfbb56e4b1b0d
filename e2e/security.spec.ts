import { expect, test } from "./steps/test";

test("pages allow scripts by a nonce alone, a new one each time", async ({ request }) => {
  const nonces = new Set<string>();
  for (const path of ["/", "/login", "/nowhere"]) {
    const response = await request.get(path);
    const policy = response.headers()["content-security-policy"] ?? "";
    const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'(;|$)/.exec(policy)?.[1] ?? "";
    expect(nonce.length, policy).toBeGreaterThanOrEqual(22);
    nonces.add(nonce);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
  }
  expect(nonces.size).toBe(3);
});

for (const path of ["/", "/api/v1/analyses", "/health", "/icon.svg"]) {
  test(`${path} comes with the security headers`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["referrer-policy"]).toBeTruthy();
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["strict-transport-security"], "only over https").toBeUndefined();
  });
}

test("scripts, styles and fonts are kept for good", async ({ page }) => {
  const assets = new Map<string, string | undefined>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith("/_next/static/")) assets.set(pathname, response.headers()["cache-control"]);
  });
  await page.goto("/", { waitUntil: "networkidle" });
  for (const ending of [".js", ".css", ".woff2"])
    expect([...assets.keys()].filter((path) => path.endsWith(ending)).length, ending).toBeGreaterThan(0);
  expect(new Set(assets.values())).toEqual(new Set(["public, max-age=31536000, immutable"]));
});

test("nothing is asked of any other host", async ({ page, baseURL }) => {
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.goto("/", { waitUntil: "networkidle" });
  expect([...hosts]).toEqual([new URL(baseURL ?? "").host]);
});

test("the session's cookie is out of reach of scripts", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const session = (await page.context().cookies()).find(({ name }) => name.includes("session"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

test("what another site sends in one's name is refused", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const response = await page.request.post("/api/v1/essays", {
    data: { text: "Um texto." },
    headers: { origin: "https://example.org" },
  });
  expect(response.status()).toBe(403);
  expect((await response.json()).code).toBe("cross_origin");
});
