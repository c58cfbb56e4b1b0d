import { hash, type Options, verify } from "@node-rs/argon2";
import type { PasswordHasher } from "../ports";

/** Argon2id, the package's default, with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet. */
const parameters: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password typed on another keyboard may arrive in another Unicode form (NIST SP 800-63B, 3.1.1.2). */
const canonical = (password: string): string => password.normalize("NFKC");

/** Hashes run on libuv's thread pool: the event loop stays free. */
export function makePasswordHasher(): PasswordHasher {
  let nobody: Promise<string> | undefined;
  return {
    hash: (password) => hash(canonical(password), parameters),
    verify: async (known, password) => {
      nobody ??= hash("the password of nobody", parameters);
      const right = await verify(known ?? (await nobody), canonical(password));
      return known !== null && right;
    },
  };
}
