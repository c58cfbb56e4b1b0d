import type { Clock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import type { NotificationRepository } from "../ports";
import { type NotifyInput, notifyInput } from "../schemas";

type Deps = { repository: NotificationRepository; clock: Clock };

/** The durable step that notifies a user, once for each `key`. Its input comes from the product's own rows. */
export function makeNotify({ repository, clock }: Deps) {
  return async (input: NotifyInput): Promise<void> =>
    repository.saveOnce({ ...notifyInput.parse(input), id: newId(), createdAt: clock() });
}
