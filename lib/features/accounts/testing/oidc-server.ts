import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import Provider, { type Configuration } from "oidc-provider";
import { listen } from "./listen";

export const testClient = { clientId: "elysia", clientSecret: "the secret of a client in a test" };

export type OidcServer = {
  issuer: string;
  /** A browser's way through the login: from the address that it is sent to, to the one that it is sent back to. */
  logIn(authorizationUrl: string, account: string): Promise<URL>;
  close(): void;
};

/**
 * A real OpenID provider on loopback. Who logs in is named in its form: an address, which is verified unless it starts
 * with "unverified", and whose part before the @ is the subject and the name.
 * It sends browsers back to the product's addresses on any port of this machine.
 */
export async function startOidcServer(): Promise<OidcServer> {
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end();
  const { url: issuer, close } = await listen((request, response) => answer(request, response));
  const provider = new Provider(issuer, configuration);
  provider.Client.prototype.redirectUriAllowed = (uri: string) => callbackPattern.test(uri);
  const callback = provider.callback();
  answer = (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void callback(request, response);
    interact(provider, request, response).catch((error: unknown) => {
      response.writeHead(400).end(String(error));
    });
  };
  return { issuer, close, logIn: (url, account) => walk(url, account) };
}

const callbackPattern = /^http:\/\/localhost(:\d+)?\/sign-in\/\w+\/callback(\?|$)/;

const configuration: Configuration = {
  clients: [
    {
      client_id: testClient.clientId,
      client_secret: testClient.clientSecret,
      token_endpoint_auth_method: "client_secret_post",
      redirect_uris: ["http://localhost/sign-in/oidc/callback"],
    },
  ],
  cookies: { keys: ["a key of a provider in a test"] },
  pkce: { required: () => true },
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: id.slice(0, id.indexOf("@")),
      email: id,
      email_verified: !id.startsWith("unverified"),
    }),
  }),
};

const form = `<!doctype html><html lang="en"><title>Provider</title><main><h1>Provider</h1><form method="post">
<label>Account <input name="account"></label> <button>Continue</button> <button name="cancel" value="1">Cancel</button>
</form></main></html>`;

/** One page for everything that the provider asks: who it is, and consent with it. */
async function interact(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "POST") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(form);
    return;
  }
  const given = new URLSearchParams(await text(request));
  const { params } = await provider.interactionDetails(request, response);
  const accountId = given.get("account") ?? "";
  if (given.has("cancel")) return provider.interactionFinished(request, response, { error: "access_denied" });
  const grant = new provider.Grant({ accountId, clientId: String(params.client_id) });
  grant.addOIDCScope(String(params.scope));
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(request, response, { login: { accountId, remember: false }, consent });
}

/** Follows the provider's redirects with a jar of cookies, and fills its form in. */
async function walk(start: string, account: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next = { url: start, body: undefined as string | undefined };
  for (let step = 0; step < 10; step += 1) {
    const response = await fetch(next.url, {
      method: next.body === undefined ? "GET" : "POST",
      body: next.body,
      redirect: "manual",
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(next.body !== undefined && { "content-type": "application/x-www-form-urlencoded" }),
      },
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = response.headers.get("location");
    if (location && callbackPattern.test(location)) return new URL(location);
    if (location) next = { url: new URL(location, next.url).href, body: undefined };
    else if (response.ok) next = { url: next.url, body: new URLSearchParams({ account }).toString() };
    else throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
  }
  throw new Error("The provider never sends the browser back.");
}
