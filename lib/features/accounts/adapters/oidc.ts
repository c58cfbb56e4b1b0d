import {
  allowInsecureRequests,
  authorizationCodeGrant,
  type Configuration,
  discovery,
  fetchUserInfo,
  None,
} from "openid-client";
import { AppError } from "@/lib/kernel/errors";
import type { ExternalIdentity, IdentityProvider } from "../identity-ports";
import { answerSeconds, authorizationRequest } from "./authorization-request";
import { asking } from "./provider-failure";

const scope = "openid email profile";
const discoveryKeptMs = 3_600_000;

type OidcSettings = {
  id: string;
  name: string;
  /** An https address, or http on this machine itself. */
  issuer: string;
  clientId: string;
  /** A client without one proves itself by PKCE alone. */
  clientSecret?: string;
  /** For each answer of the provider. */
  timeoutSeconds?: number;
};

/** An OpenID provider by its issuer: authorization code, PKCE, state, nonce (OpenID Connect Core 1.0, 3.1). */
export function makeOidcProvider(settings: OidcSettings): IdentityProvider {
  const { id, name } = settings;
  const configuration = keptDiscovery(settings);
  return {
    id,
    name,
    begin: (redirectUri) =>
      asking(async () =>
        authorizationRequest(
          await configuration(),
          { redirect_uri: redirectUri, scope },
          { withNonce: true },
        ),
      ),
    complete: (callback, { state, nonce, verifier }) =>
      asking(async () => {
        const config = await configuration();
        const tokens = await authorizationCodeGrant(config, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
        });
        const claims = tokens.claims();
        if (!claims) throw new AppError("identity_invalid", { detail: "The answer holds no ID token." });
        const told =
          claims.email === undefined && config.serverMetadata().userinfo_endpoint
            ? { ...claims, ...(await fetchUserInfo(config, tokens.access_token, claims.sub)) }
            : claims;
        return toIdentity(id, claims.iss, claims.sub, told);
      }),
  };
}

type Claims = Readonly<Record<string, unknown>>;

/** Some providers write their booleans as texts. */
function toIdentity(provider: string, issuer: string, subject: string, claims: Claims): ExternalIdentity {
  const { email, email_verified: verified, name } = claims;
  return {
    ...{ provider, issuer, subject },
    email: typeof email === "string" ? email : null,
    emailVerified: verified === true || verified === "true",
    name: typeof name === "string" ? name : null,
  };
}

/** What the issuer says of itself, asked for once an hour; a failure is not kept. */
function keptDiscovery(settings: OidcSettings): () => Promise<Configuration> {
  const { issuer, clientId, clientSecret, timeoutSeconds = answerSeconds } = settings;
  let kept: { configuration: Promise<Configuration>; until: number } | undefined;
  return () => {
    if (kept && performance.now() < kept.until) return kept.configuration;
    const configuration = discovery(
      new URL(issuer),
      clientId,
      clientSecret,
      clientSecret === undefined ? None() : undefined,
      {
        timeout: timeoutSeconds,
        execute: issuer.startsWith("http:") ? [allowInsecureRequests] : [],
      },
    ).catch((cause: unknown) => {
      throw new AppError("identity_unavailable", { cause });
    });
    const asked = { configuration, until: performance.now() + discoveryKeptMs };
    kept = asked;
    configuration.catch(() => {
      if (kept === asked) kept = undefined;
    });
    return configuration;
  };
}
