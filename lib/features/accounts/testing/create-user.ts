import type { Database } from "@/db/client";
import { newId } from "@/lib/kernel/ids";
import { makePasswordHasher } from "../adapters/password-hasher.argon2";
import { makeUserRepository } from "../adapters/users-repository.drizzle";
import type { Locale } from "../domain/locale";

type Person = { email: string; password: string; name?: string; locale?: Locale };

/** A user with a personal organisation, as one who has signed up and confirmed the address. @returns the id */
export async function createUser(database: Database, person: Person): Promise<string> {
  const { email, password, name = "Rita", locale = "pt-BR" } = person;
  const id = newId();
  const created = await makeUserRepository(database).create({
    ...{ id, name, email, locale },
    organisationId: newId(),
    passwordHash: await makePasswordHasher().hash(password),
    platformRole: "user",
    createdAt: new Date(),
  });
  if (!created) throw new Error(`${email} is taken.`);
  return id;
}
