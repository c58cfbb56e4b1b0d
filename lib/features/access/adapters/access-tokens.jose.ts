import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Clock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import type { SealedBox } from "@/lib/platform/secrets/port";
import { accessTokenSeconds, clockToleranceSeconds, publishedKeyMs, signingKeyMs } from "../domain/lives";
import type { AccessTokens, PublicKey, SigningKey, SigningKeyStore } from "../ports";

const algorithm = "EdDSA";
const type = "at+jwt";
const audience = "elysia-api";
/** Longer than any that we make. */
const maxTokenCharacters = 4_096;
/** A key that nobody knows is looked for once in so long, however many ask. */
const lookAgainMs = 1_000;

type Deps = {
  store: SigningKeyStore;
  box: SealedBox;
  /** The address of this installation. */
  issuer: string;
  clock: Clock;
};

type OpenKey = { id: string; privateKey: KeyObject; publicKey: KeyObject };

const claims = z.object({ sub: z.uuid(), org: z.uuid(), sid: z.uuid(), scope: z.string() });

/**
 * Access tokens as signed JWTs (RFC 9068), by Ed25519 alone (RFC 8037): the algorithm is ours to say, not the token's.
 * Keys are made when first needed, and after 90 days. Each is opened once a process.
 */
export function makeAccessTokens({ store, box, issuer, clock }: Deps): AccessTokens {
  const keys = new Map<string, OpenKey>();
  let look = { at: Number.NEGATIVE_INFINITY, done: Promise.resolve<unknown>(null) };

  const open = (key: SigningKey): OpenKey => {
    const known = keys.get(key.id);
    if (known) return known;
    const privateKey = createPrivateKey({ key: box.open(key.id, key), format: "der", type: "pkcs8" });
    const opened = { id: key.id, privateKey, publicKey: createPublicKey(privateKey) };
    keys.set(key.id, opened);
    return opened;
  };

  /** What another secret sealed is of no use: neither to sign with, nor to trust. */
  const ours = (key: SigningKey): boolean => key.keyId === box.keyId();

  const madeAfter = async (ms: number): Promise<OpenKey[]> =>
    (await store.list(new Date(clock().getTime() - ms))).filter(ours).map(open);

  const current = async (): Promise<OpenKey> => {
    const [newest] = await madeAfter(signingKeyMs);
    if (newest) return newest;
    const id = newId();
    const { privateKey } = generateKeyPairSync("ed25519");
    const sealed = box.seal(id, privateKey.export({ format: "der", type: "pkcs8" }));
    const createdAt = clock();
    const since = new Date(createdAt.getTime() - signingKeyMs);
    return open(await store.addUnlessSince(since, { id, ...sealed, createdAt }));
  };

  const find = async (id: string): Promise<OpenKey | undefined> => {
    const now = clock().getTime();
    if (!keys.has(id)) {
      if (now - look.at >= lookAgainMs) look = { at: now, done: madeAfter(publishedKeyMs) };
      await look.done;
    }
    return keys.get(id);
  };

  const verify = async (token: string, { publicKey }: OpenKey) => {
    const { payload } = await jwtVerify(token, publicKey, {
      algorithms: [algorithm],
      typ: type,
      issuer,
      audience,
      clockTolerance: clockToleranceSeconds,
      currentDate: clock(),
      requiredClaims: ["iat", "exp", "jti"],
    });
    return claims.safeParse(payload).data;
  };

  return {
    issue: async ({ userId, organisationId, familyId, scope }) => {
      const { id, privateKey } = await current();
      const issuedAt = Math.floor(clock().getTime() / 1000);
      return new SignJWT({ org: organisationId, sid: familyId, scope })
        .setProtectedHeader({ alg: algorithm, typ: type, kid: id })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(userId)
        .setJti(newId())
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + accessTokenSeconds)
        .sign(privateKey);
    },

    read: async (token) => {
      const kid = keyIdOf(token);
      const key = kid === null ? undefined : await find(kid);
      if (!key) return null;
      const said = await verify(token, key).catch(orNull);
      if (!said) return null;
      return {
        ...{ userId: said.sub, organisationId: said.org, familyId: said.sid, scope: said.scope },
        signingKeyId: key.id,
      };
    },

    publicKeys: async () => {
      await current();
      return (await madeAfter(publishedKeyMs)).map(toPublicKey);
    },
  };
}

/** What jose refuses is no token; anything else is a failure of ours. */
function orNull(error: unknown): null {
  if (error instanceof errors.JOSEError) return null;
  throw error;
}

/** The key that a token names, or null for what is no signed token. */
function keyIdOf(token: string): string | null {
  if (token.length > maxTokenCharacters) return null;
  try {
    return decodeProtectedHeader(token).kid ?? null;
  } catch {
    return null;
  }
}

function toPublicKey({ id, publicKey }: OpenKey): PublicKey {
  const { x = "" } = publicKey.export({ format: "jwk" });
  return { kty: "OKP", crv: "Ed25519", x, kid: id, alg: algorithm, use: "sig" };
}
