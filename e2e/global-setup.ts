import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOidcServer, testClient } from "../lib/features/accounts/testing/oidc-server";
import { startOwnProduct, untilReady } from "../scripts/launch/own-product.mjs";
import { providerName } from "./steps/provider";

/**
 * Starts the product with data of its own and an OpenID provider to sign in with, and tells the tests its address.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const given = process.env.ELYSIA_E2E_URL;
  if (given) {
    await untilReady(given);
    return async () => {};
  }
  const data = await mkdtemp(join(tmpdir(), "elysia-e2e-data-"));
  const provider = await startOidcServer();
  const clear = async () => {
    provider.close();
    await rm(data, { recursive: true, force: true });
  };
  const settings = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: testClient.clientId,
    OIDC_CLIENT_SECRET: testClient.clientSecret,
    OIDC_NAME: providerName,
  };
  try {
    const { url, stop } = await startOwnProduct(data, settings);
    process.env.ELYSIA_E2E_URL = url;
    return () => stop().finally(clear);
  } catch (error) {
    await clear();
    throw error;
  }
}
