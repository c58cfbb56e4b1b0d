import type { Clock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { parseInput } from "@/lib/kernel/parse-input";
import { normaliseEmail } from "../domain/email";
import type { SignUpRepository } from "../link-ports";
import type { PasswordHasher } from "../ports";
import { type SignUpBody, signUpBody } from "../schemas";
import { requireGoodPassword } from "./require-good-password";

const hour = 3_600_000;
const linkHours = 24;
const maxOpenAnHour = 3;

type Deps = { signUps: SignUpRepository; hasher: PasswordHasher; clock: Clock };

/**
 * Asks for an account. Answers the same, after the same work, whether or not the address has one, and when an address
 * has had its three mails of the hour: only who reads its mail learns more. No user is made before the link is opened,
 * since one that could log in at once would tell that the address was free.
 * @throws AppError `invalid_input` with its fields
 */
export function makeSignUp({ signUps, hasher, clock }: Deps) {
  return async (input: SignUpBody): Promise<void> => {
    const { name, password, locale, ...given } = parseInput(signUpBody, input);
    const email = normaliseEmail(given.email);
    requireGoodPassword(password, email);
    const passwordHash = await hasher.hash(password);
    const createdAt = clock();
    const expiresAt = new Date(createdAt.getTime() + linkHours * hour);
    await signUps.request(
      { id: newId(), email, name, passwordHash, locale, createdAt, expiresAt },
      { since: new Date(createdAt.getTime() - hour), maxOpen: maxOpenAnHour },
    );
  };
}
