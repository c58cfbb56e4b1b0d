import { toAppError } from "@/lib/kernel/errors";
import { type Locale, say, type WordKey } from "./words";

/** Wrong usage or input: it ends the command with exit code 2, or a batch line with an error. */
export class CommandFailure extends Error {
  private readonly values: ReadonlyArray<string | number>;

  constructor(
    readonly key: WordKey,
    ...values: Array<string | number>
  ) {
    super(say("en", key, ...values));
    this.name = "CommandFailure";
    this.values = values;
  }

  /** The reason in one line. */
  reason(locale: Locale): string {
    return say(locale, this.key, ...this.values).replace(/\s+/g, " ");
  }
}

/** Wrong usage: the reason is followed by where to find help. */
export class UsageFailure extends CommandFailure {}

/** Anything thrown as a failure: what an engine refuses by its own key, the rest as an internal one. */
export function toFailure(thrown: unknown, tooLarge?: CommandFailure): CommandFailure {
  if (thrown instanceof CommandFailure) return thrown;
  if (tooLarge && toAppError(thrown).code === "too_large") return tooLarge;
  return new CommandFailure("failed", thrown instanceof Error ? thrown.message : String(thrown));
}
