import { makeReadership } from "@/lib/features/analyses/use-cases/readership";
import { organisations } from "./organisations";

/** Whose work an actor may read, for every feature that shows any. */
export const readership = makeReadership({
  taughtStudents: (actor) => organisations().listTaughtStudents(actor),
});
