import type { Writable } from "node:stream";
import { systemEverywhere } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/ids";
import { UsageFailure } from "./failure";
import { write } from "./output";
import type { Given } from "./tokens";
import { type Locale, say } from "./words";

export type TextsCommand = {
  action: "texts";
  /** An organisation's id; every one unless given. */
  organisation?: string;
  locale?: Locale;
};

const known = new Set(["lang", "organisation"]);
const saidEvery = 10_000;

/** Reads `texts refresh [--organisation ID]`. @throws UsageFailure */
export function readTexts({ positionals, flags, values }: Given, locale: Locale | undefined): TextsCommand {
  const [, task, ...rest] = positionals;
  if (task !== "refresh" || rest.length > 0) throw new UsageFailure("textsUsage");
  const other = [...flags, ...values.keys()].find((name) => !known.has(name));
  if (other !== undefined) throw new UsageFailure("notForThis", `--${other}`, "texts refresh");
  const organisation = values.get("organisation");
  if (organisation !== undefined && !isId(organisation))
    throw new UsageFailure("indexOrganisation", "--organisation");
  return { action: "texts", organisation, locale };
}

/**
 * Has the workers read texts anew that other versions of the engines have read.
 * @returns the exit code 0
 */
export async function runTexts(
  { organisation = "all" }: TextsCommand,
  stdout: Writable,
  locale: Locale,
): Promise<number> {
  // Loaded here alone: the queue reads its settings, which other commands do without.
  const { closeTexts, texts } = await import("@/lib/composition/texts");
  let said = 0;
  try {
    const { asked, current } = await texts().reading.refresh(systemEverywhere, organisation, async (done) => {
      if (done < said + saidEvery) return;
      said = done;
      await write(stdout, `${say(locale, "textsProgress", done)}\n`);
    });
    await write(stdout, `${say(locale, "textsRefreshed", asked, current)}\n`);
    return 0;
  } finally {
    await closeTexts();
  }
}
