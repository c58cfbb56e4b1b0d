import { env } from "@/lib/config/env";
import { makeGithubProvider } from "@/lib/features/accounts/adapters/github";
import { makeOidcProvider } from "@/lib/features/accounts/adapters/oidc";
import type { IdentityProvider } from "@/lib/features/accounts/identity-ports";

const googleIssuer = "https://accounts.google.com";

/** The providers that the settings name, in the order in which they are offered. */
export function identityProviders(): IdentityProvider[] {
  return [ownProvider(), google(), github()].filter((provider) => provider !== null);
}

function ownProvider(): IdentityProvider | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME,
  } = env();
  if (!issuer || !clientId) return null;
  return makeOidcProvider({ id: "oidc", name: OIDC_NAME, issuer, clientId, clientSecret });
}

function google(): IdentityProvider | null {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = env();
  if (!clientId || !clientSecret) return null;
  return makeOidcProvider({ id: "google", name: "Google", issuer: googleIssuer, clientId, clientSecret });
}

function github(): IdentityProvider | null {
  const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret, GITHUB_URL: url } = env();
  return clientId && clientSecret ? makeGithubProvider({ url, clientId, clientSecret }) : null;
}
