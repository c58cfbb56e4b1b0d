import {
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import type { RequestSecrets } from "../identity-ports";

/** How long a provider may take for one answer. */
export const answerSeconds = 8;

/**
 * A request for an authorization code with PKCE (RFC 7636, S256), state and, for OpenID Connect, a nonce.
 * @param parameters what this provider takes besides
 */
export async function authorizationRequest(
  config: Configuration,
  parameters: { redirect_uri: string; scope: string },
  { withNonce }: { withNonce: boolean },
): Promise<{ url: string; secrets: RequestSecrets }> {
  const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(config, {
    ...parameters,
    state: secrets.state,
    ...(withNonce && { nonce: secrets.nonce }),
    code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: "S256",
  });
  return { url: url.href, secrets };
}
