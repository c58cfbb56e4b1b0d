import { afterAll, beforeAll, expect, test } from "vitest";
import { listen } from "../testing/listen";
import { type OidcServer, startOidcServer, testClient } from "../testing/oidc-server";
import { makeOidcProvider } from "./oidc";

const redirectUri = "http://localhost:3456/sign-in/oidc/callback";
const account = "rita@example.org";
const invalid = { code: "identity_invalid" };
let server: OidcServer;

beforeAll(async () => {
  server = await startOidcServer();
});
afterAll(() => server.close());

const open = (issuer = server.issuer, more: { clientSecret?: string } = {}) =>
  makeOidcProvider({ id: "oidc", name: "School", issuer, ...testClient, timeoutSeconds: 1, ...more });

test("asks for a code with PKCE, state and nonce, new ones each time", async () => {
  const provider = open();
  const [first, second] = [await provider.begin(redirectUri), await provider.begin(redirectUri)];
  const asked = new URL(first.url).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: "code",
    client_id: "elysia",
    redirect_uri: redirectUri,
    scope: "openid email profile",
    state: first.secrets.state,
    nonce: first.secrets.nonce,
    code_challenge_method: "S256",
  });
  expect(asked.get("code_challenge")).toMatch(/^[\w-]{43}$/);
  expect(first.url).not.toContain(first.secrets.verifier);
  for (const name of ["state", "nonce", "verifier"] as const)
    expect(first.secrets[name]).not.toBe(second.secrets[name]);
});

test("tells who logged in, with the address and whether it was verified", async () => {
  const provider = open();
  for (const [email, emailVerified] of [
    [account, true],
    ["unverified@example.org", false],
  ] as const) {
    const { url, secrets } = await provider.begin(redirectUri);
    const callback = await server.logIn(url, email);
    expect(await provider.complete(callback, secrets)).toEqual({
      ...{ provider: "oidc", issuer: server.issuer, subject: email, email, emailVerified },
      name: email.slice(0, email.indexOf("@")),
    });
  }
});

test("another state, another nonce, another verifier and a used code are refused", async () => {
  const provider = open();
  const { url, secrets } = await provider.begin(redirectUri);
  const callback = await server.logIn(url, account);
  await expect(provider.complete(callback, { ...secrets, state: "x" })).rejects.toMatchObject(invalid);
  const [other, third] = [await provider.begin(redirectUri), await provider.begin(redirectUri)];
  const nonceOnly = { ...other.secrets, nonce: secrets.nonce };
  const second = await server.logIn(other.url, account);
  await expect(provider.complete(second, nonceOnly)).rejects.toMatchObject(invalid);
  const verifierOnly = { ...third.secrets, verifier: secrets.verifier };
  const last = await server.logIn(third.url, account);
  await expect(provider.complete(last, verifierOnly)).rejects.toMatchObject(invalid);
  await provider.complete(callback, secrets);
  await expect(provider.complete(callback, secrets)).rejects.toMatchObject(invalid);
});

test("an answer in another issuer's name is refused: mix-up", async () => {
  const provider = open();
  const { url, secrets } = await provider.begin(redirectUri);
  const callback = await server.logIn(url, account);
  expect(callback.searchParams.get("iss")).toBe(server.issuer);
  callback.searchParams.set("iss", "https://evil.example");
  await expect(provider.complete(callback, secrets)).rejects.toMatchObject(invalid);
  callback.searchParams.delete("iss");
  await expect(provider.complete(callback, secrets)).rejects.toMatchObject(invalid);
});

test("who cancels at the provider is told so; a wrong secret of ours is an invalid answer", async () => {
  const provider = open();
  const { secrets } = await provider.begin(redirectUri);
  const denied = new URL(
    `${redirectUri}?${new URLSearchParams({ error: "access_denied", state: secrets.state, iss: server.issuer })}`,
  );
  await expect(provider.complete(denied, secrets)).rejects.toMatchObject({ code: "identity_denied" });
  const wrong = open(server.issuer, { clientSecret: "another secret altogether" });
  const asked = await wrong.begin(redirectUri);
  const callback = await server.logIn(asked.url, account);
  await expect(wrong.complete(callback, asked.secrets)).rejects.toMatchObject(invalid);
});

test("a provider that is down, mute, failing or another is unavailable, and asked again the next time", async () => {
  const down = await listen(() => {});
  down.close();
  let answers = "mute";
  const odd = await listen((request, response) => {
    if (answers === "mute") return;
    if (answers === "failing") return void response.writeHead(502).end("bad gateway");
    fetch(`${server.issuer}${request.url}`)
      .then((answer) => answer.text())
      .then((body) => response.writeHead(200, { "content-type": "application/json" }).end(body))
      .catch(() => response.destroy());
  });
  const unavailable = { code: "identity_unavailable" };
  await expect(open(down.url).begin(redirectUri)).rejects.toMatchObject(unavailable);
  const provider = open(odd.url);
  await expect(provider.begin(redirectUri)).rejects.toMatchObject(unavailable);
  answers = "failing";
  await expect(provider.begin(redirectUri)).rejects.toMatchObject(unavailable);
  answers = "another";
  await expect(provider.begin(redirectUri)).rejects.toMatchObject(unavailable);
  odd.close();
});

test("what the issuer says of itself is asked for once", async () => {
  let asked = 0;
  const counting = await listen((_request, response) => {
    asked += 1;
    const endpoint = `${counting.url}/x`;
    const metadata = { issuer: counting.url, authorization_endpoint: endpoint, token_endpoint: endpoint };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(metadata));
  });
  const provider = open(counting.url);
  await Promise.all([1, 2, 3].map(() => provider.begin(redirectUri)));
  await provider.begin(redirectUri);
  expect(asked).toBe(1);
  counting.close();
});
