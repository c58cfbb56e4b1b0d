import type { Actor } from "@/lib/kernel/actor";
import { accounts } from "./accounts";

/** The accounts feature as others need it: who a user is in an organisation now; null for who is no member any more. */
export const findActor = async (of: { userId: string; organisationId: string }): Promise<Actor | null> =>
  (await accounts().findStanding(of.userId, of.organisationId))?.actor ?? null;
