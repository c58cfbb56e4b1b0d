import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { IgnoreRepository } from "../ports";

/** Lets the actor be told again. @throws AppError `forbidden`, `not_found` for what is not the actor's own */
export const makeRemoveIgnore =
  ({ repository }: { repository: IgnoreRepository }) =>
  async (actor: Actor, id: string): Promise<void> => {
    requirePermission(actor, "analyses.write");
    if (!(await repository.remove(actor, id))) throw new AppError("not_found");
  };
