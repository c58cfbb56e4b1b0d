import {
  allowInsecureRequests,
  authorizationCodeGrant,
  Configuration,
  fetchProtectedResource,
} from "openid-client";
import { z } from "zod";
import { AppError } from "@/lib/kernel/errors";
import type { IdentityProvider } from "../identity-ports";
import { answerSeconds, authorizationRequest } from "./authorization-request";
import { asking } from "./provider-failure";

const scope = "read:user user:email";
const headers = () =>
  new Headers({ accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" });

const account = z.object({ id: z.number().int(), login: z.string(), name: z.string().nullish() });
const addresses = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

type GithubSettings = {
  /** https://github.com, or the address of an enterprise server. */
  url: string;
  clientId: string;
  clientSecret: string;
  timeoutSeconds?: number;
};

/** GitHub: OAuth 2.0 without ID tokens; who somebody is, its API says. The address is the primary one, if verified. */
export function makeGithubProvider(settings: GithubSettings): IdentityProvider {
  const url = settings.url.replace(/\/$/, "");
  const config = configure(url, settings);
  const api = url === "https://github.com" ? "https://api.github.com" : `${url}/api/v3`;
  const ask = async <S extends z.ZodType>(path: string, token: string, schema: S): Promise<z.output<S>> => {
    const response = await fetchProtectedResource(
      config,
      token,
      new URL(`${api}${path}`),
      "GET",
      null,
      headers(),
    );
    if (!response.ok) throw new AppError("identity_unavailable", { detail: `${path}: ${response.status}` });
    const parsed = schema.safeParse(await response.json());
    if (!parsed.success) throw new AppError("identity_unavailable", { cause: parsed.error });
    return parsed.data;
  };
  return {
    id: "github",
    name: "GitHub",
    begin: (redirectUri) =>
      asking(() => authorizationRequest(config, { redirect_uri: redirectUri, scope }, { withNonce: false })),
    complete: (callback, { state, verifier }) =>
      asking(async () => {
        const { access_token: token } = await authorizationCodeGrant(config, callback, {
          expectedState: state,
          pkceCodeVerifier: verifier,
        });
        const { id, login, name } = await ask("/user", token, account);
        const primary = (await ask("/user/emails", token, addresses)).find((one) => one.primary);
        return {
          ...{ provider: "github", issuer: url, subject: String(id), name: name || login },
          email: primary?.email ?? null,
          emailVerified: primary?.verified ?? false,
        };
      }),
  };
}

function configure(url: string, { clientId, clientSecret, timeoutSeconds = answerSeconds }: GithubSettings) {
  const config = new Configuration(
    {
      issuer: `${url}/login/oauth`,
      authorization_endpoint: `${url}/login/oauth/authorize`,
      token_endpoint: `${url}/login/oauth/access_token`,
    },
    clientId,
    clientSecret,
  );
  config.timeout = timeoutSeconds;
  if (url.startsWith("http:")) allowInsecureRequests(config);
  return config;
}
