import { describe, expect, it } from "vitest";
import { readDocument } from "../document";
import { tagsOf } from "../language/tags-of";
import type { GapKind } from "./gaps";
import type { JudgedGap } from "./judge-commas";
import { settleFaults } from "./settle-faults";
import { clauseViews, textGaps } from "./text-gaps";

/** Faults with a probability at the gaps of a text behind some words. */
async function faultsAt(text: string, faults: Readonly<Record<string, number>>): Promise<JudgedGap[]> {
  const document = readDocument({ text, language: "pt" });
  return textGaps(clauseViews(document, await tagsOf(document))).flatMap((gap) => {
    const fault = faults[gap.view.words[gap.gap]?.key ?? ""];
    return fault === undefined ? [] : [{ ...gap, comma: 0.5, fault }];
  });
}

const kindsOf = (faults: readonly JudgedGap[]): GapKind[] => faults.map(({ kind }) => kind);

describe("settleFaults", () => {
  const half = "O rio, fonte de vida corre para o mar.";

  it("keeps the likelier of two faults that one comma mends", async () => {
    expect(kindsOf(settleFaults(await faultsAt(half, { rio: 0.4, vida: 0.7 })))).toEqual(["open"]);
    expect(kindsOf(settleFaults(await faultsAt(half, { rio: 0.7, vida: 0.4 })))).toEqual(["comma"]);
    const closed = "O rio fonte de vida, corre para o mar.";
    expect(kindsOf(settleFaults(await faultsAt(closed, { rio: 0.6, vida: 0.4 })))).toEqual(["open"]);
  });

  it("keeps faults of one kind, of other stretches and of other sentences", async () => {
    const text = "O rio, que é fonte de vida, corre cheio hoje. A mata, queima.";
    const faults = await faultsAt(text, { rio: 0.5, vida: 0.5, cheio: 0.5, mata: 0.5 });
    expect(settleFaults(faults.filter(({ gap }) => gap !== 6))).toHaveLength(3);
    expect(settleFaults([])).toEqual([]);
  });
});
