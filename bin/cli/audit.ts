import type { Writable } from "node:stream";
import { audit, closeAudit } from "@/lib/composition/audit";
import { UsageFailure } from "./failure";
import { write } from "./output";
import { type Locale, say, type WordKey } from "./words";

export type AuditCommand = {
  action: "audit";
  /** An organisation's id, or `platform`; every chain unless given. */
  organisation?: string;
  /** A head that was kept elsewhere: `SEQUENCE:HASH`. */
  head?: string;
  locale?: Locale;
};

type Verified = Awaited<ReturnType<ReturnType<typeof audit>["verifyAsOperator"]>>;

const faults = {
  missing: "auditMissing",
  unlinked: "auditUnlinked",
  changed: "auditChanged",
  particulars_changed: "auditChanged",
  rewritten: "auditRewritten",
} as const satisfies Record<NonNullable<Verified["fault"]>["reason"], WordKey>;

function parseHead(text: string): { sequence: number; hash: string } {
  const [, sequence = "", hash = ""] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!hash) throw new UsageFailure("auditHead", "--head");
  return { sequence: Number(sequence), hash };
}

function line({ chain, head, erased, fault }: Verified, locale: Locale): string {
  if (fault) return `${chain} ${say(locale, faults[fault.reason], fault.sequence)}\n`;
  if (!head) return `${chain} ${say(locale, "auditEmpty")}\n`;
  return `${chain} ${say(locale, "auditIntact", head.sequence, erased)} ${head.sequence}:${head.hash}\n`;
}

/**
 * Works out the chains of the audit log anew and says how each stands, with its head: kept elsewhere, that shows later
 * that nothing before it was rewritten.
 * @returns the exit code: 0 all hold, 1 one does not
 */
export async function runAudit(command: AuditCommand, stdout: Writable, locale: Locale): Promise<number> {
  const known = command.head === undefined ? undefined : parseHead(command.head);
  try {
    if (known || command.organisation) {
      const verified = await audit().verifyAsOperator(command.organisation ?? "platform", { known });
      await write(stdout, line(verified, locale));
      return verified.fault ? 1 : 0;
    }
    let code = 0;
    for await (const verified of audit().verifyEveryChain()) {
      await write(stdout, line(verified, locale));
      if (verified.fault) code = 1;
    }
    return code;
  } finally {
    await closeAudit();
  }
}
