import { expect, test } from "vitest";
import { githubClient, startGithubServer } from "../testing/github-server";
import { listen } from "../testing/listen";
import { makeGithubProvider } from "./github";

const redirectUri = "http://localhost:3456/sign-in/github/callback";
const account = { id: 583_231, login: "octocat", name: null };
const primary = { email: "octo@example.org", primary: true, verified: true };
const second = { email: "other@example.org", primary: false, verified: true };

async function open(emails = [second, primary]) {
  const server = await startGithubServer({ ...account, emails });
  return { server, provider: makeGithubProvider({ url: server.url, ...githubClient, timeoutSeconds: 1 }) };
}

test("tells who agreed by the number of their account, with the primary address", async () => {
  const { server, provider } = await open();
  const { url, secrets } = await provider.begin(redirectUri);
  expect(url.startsWith(`${server.url}/login/oauth/authorize?`)).toBe(true);
  expect(new URL(url).searchParams.get("nonce")).toBeNull();
  expect(await provider.complete(server.agree(url), secrets)).toEqual({
    ...{ provider: "github", issuer: server.url, subject: "583231", name: "octocat" },
    ...{ email: "octo@example.org", emailVerified: true },
  });
  server.close();
});

test("another address than the primary one does not count, nor one that is not verified", async () => {
  for (const [emails, email] of [
    [[second], null],
    [[second, { ...primary, verified: false }], "octo@example.org"],
  ] as const) {
    const { server, provider } = await open([...emails]);
    const { url, secrets } = await provider.begin(redirectUri);
    const identity = await provider.complete(server.agree(url), secrets);
    expect(identity).toMatchObject({ email, emailVerified: false });
    server.close();
  }
});

test("another state, another verifier and a used code are refused", async () => {
  const { server, provider } = await open();
  const invalid = { code: "identity_invalid" };
  const { url, secrets } = await provider.begin(redirectUri);
  const back = server.agree(url);
  await expect(provider.complete(back, { ...secrets, state: "x" })).rejects.toMatchObject(invalid);
  await provider.complete(back, secrets);
  await expect(provider.complete(back, secrets)).rejects.toMatchObject(invalid);
  const verifier = "v".repeat(43);
  await expect(provider.complete(server.agree(url), { ...secrets, verifier })).rejects.toMatchObject(invalid);
  server.close();
});

test("a GitHub that is mute or failing is unavailable", async () => {
  const unavailable = { code: "identity_unavailable" };
  for (const answers of ["mute", "failing"]) {
    const server = await listen((_request, response) => {
      if (answers === "failing") response.writeHead(502).end("<html>unicorn</html>");
    });
    const provider = makeGithubProvider({ url: server.url, ...githubClient, timeoutSeconds: 1 });
    const { secrets } = await provider.begin(redirectUri);
    const back = new URL(`${redirectUri}?code=c&state=${secrets.state}`);
    await expect(provider.complete(back, secrets)).rejects.toMatchObject(unavailable);
    server.close();
  }
});
