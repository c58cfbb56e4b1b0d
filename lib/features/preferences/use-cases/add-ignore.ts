import { type Actor, requirePermission } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { IgnoreRepository } from "../ports";
import { type AddIgnoreBody, type Ignore, maxIgnores } from "../schemas";
import { presentIgnore } from "./present";

type Deps = { repository: IgnoreRepository; clock: Clock };

/**
 * Keeps the actor from being told again of a word, a rule or a passage. Adding the same twice keeps it once.
 * @throws AppError `forbidden`, `invalid_input` where the actor ignores `maxIgnores` already
 */
export const makeAddIgnore =
  ({ repository, clock }: Deps) =>
  async (actor: Actor, body: AddIgnoreBody): Promise<Ignore> => {
    requirePermission(actor, "analyses.write");
    const saved = await repository.save(actor, { ...body, id: newId(), createdAt: clock() }, maxIgnores);
    if (!saved) {
      const message = `at most ${maxIgnores} may be ignored`;
      throw new AppError("invalid_input", { fields: [{ path: "value", message }] });
    }
    return presentIgnore(saved);
  };
