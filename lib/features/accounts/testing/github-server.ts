import { createHash } from "node:crypto";
import { text } from "node:stream/consumers";
import { listen } from "./listen";

export const githubClient = { clientId: "elysia-github", clientSecret: "the secret of an OAuth app" };

type GithubAccount = {
  id: number;
  login: string;
  name: string | null;
  emails: { email: string; primary: boolean; verified: boolean }[];
};

/** What stands in for GitHub on loopback: its token endpoint, which checks code, secret and PKCE, and two of its API. */
export async function startGithubServer(account: GithubAccount) {
  const challenges = new Map<string, string>();
  const token = "gho_0123456789";
  const server = await listen(async (request, response) => {
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.url === "/login/oauth/access_token") {
      const form = new URLSearchParams(await text(request));
      const code = form.get("code") ?? "";
      const challenge = createHash("sha256")
        .update(form.get("code_verifier") ?? "")
        .digest("base64url");
      const fits =
        form.get("client_id") === githubClient.clientId &&
        form.get("client_secret") === githubClient.clientSecret &&
        challenges.get(code) === challenge;
      challenges.delete(code);
      // GitHub answers 200 where it refuses, too.
      return fits
        ? json({ access_token: token, token_type: "bearer", scope: "read:user,user:email" })
        : json({ error: "bad_verification_code", error_description: "The code is incorrect or expired." });
    }
    if (request.headers.authorization?.toLowerCase() !== `bearer ${token}`)
      return json({ message: "Bad credentials" }, 401);
    const { emails, ...user } = account;
    if (request.url === "/api/v3/user") return json(user);
    return request.url === "/api/v3/user/emails" ? json(emails) : json({ message: "Not Found" }, 404);
  });
  return {
    ...server,
    /** What the browser comes back with after its owner has agreed at the authorization address. */
    agree: (authorizationUrl: string): URL => {
      const asked = new URL(authorizationUrl).searchParams;
      const code = `code-${challenges.size}-${asked.get("state")}`;
      challenges.set(code, asked.get("code_challenge") ?? "");
      const back = new URL(asked.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({ code, state: asked.get("state") ?? "" }).toString();
      return back;
    },
  };
}
