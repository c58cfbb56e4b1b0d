import type { Clock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { type DemoLogin, demoLogins } from "../domain/demo-logins";
import type { PasswordHasher, UserRepository } from "../ports";

type Deps = { users: UserRepository; hasher: PasswordHasher; clock: Clock; demo: boolean };

/**
 * Creates the demo's accounts where they are missing; one that exists keeps its password.
 * @returns each login with its user's id
 * @throws Error outside the demo: a public password must never open a real installation
 */
export function makeSeedDemoAccounts({ users, hasher, clock, demo }: Deps) {
  return async (): Promise<(DemoLogin & { userId: string })[]> => {
    if (!demo) throw new Error("Demo accounts exist in the demo only: set ELYSIA_DEMO=1 to have them.");
    const seeded = [];
    for (const login of demoLogins) seeded.push({ ...login, userId: await seed(login) });
    return seeded;
  };

  async function seed({ name, email, password, platformRole }: DemoLogin): Promise<string> {
    const known = await users.findCredentials(email);
    if (known) return known.id;
    const passwordHash = await hasher.hash(password);
    const ids = { id: newId(), organisationId: newId() };
    await users.create({
      ...ids,
      name,
      email,
      passwordHash,
      locale: "pt-BR",
      platformRole,
      createdAt: clock(),
    });
    const saved = await users.findCredentials(email);
    if (!saved) throw new Error(`The demo account of the ${platformRole} could not be saved.`);
    return saved.id;
  }
}
