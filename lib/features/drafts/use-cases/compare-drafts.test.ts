import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Draft, Drafts } from "../ports";
import { comparison } from "../schemas";
import { makeCompareDrafts } from "./compare-drafts";

const actor: Actor = {
  ...{ userId: "u", organisationId: "o", permissions: new Set(["analyses.read"]), platform: false },
};
const ids = ["0199a1b2-0000-7000-8000-000000000001", "0199a1b2-0000-7000-8000-000000000002"] as const;

const finding = (text: string, words: string): Draft["findings"][number] => ({
  ...{ rule: "spelling/accent", category: "spelling", severity: "minor" },
  message: { "pt-BR": "Falta o acento.", en: "The accent is missing." },
  span: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
});

const draft = (id: string, day: number, text: string, fields: Partial<Draft> = {}): Draft => ({
  ...{ id, title: `Versão ${day}`, createdAt: new Date(Date.UTC(2026, 0, day)), text, findings: [] },
  score: { total: 400 + day, competencies: [80, 80, 80, 80, 80 + day] },
  ...{ kind: "essay", optimisation: null, versions: [`essay@${day}`], digest: `${day}` },
  ...fields,
});

const first = "Eu nao sei. Eles tambem.";
const second = "Eu não sei. Eles tambem. Voces vao.";
const earlier = draft(ids[0], 1, first, { findings: [finding(first, "nao"), finding(first, "tambem")] });
const later = draft(ids[1], 2, second, {
  findings: [finding(second, "tambem"), finding(second, "Voces"), finding(second, "vao")],
});

const compare = (...drafts: Draft[]) => {
  const source: Drafts = async (_, id) => {
    const found = drafts.find((each) => each.id === id);
    if (!found) throw new AppError("not_found");
    return found;
  };
  return makeCompareDrafts({ drafts: source });
};

describe("comparing two drafts", () => {
  it("shows what became of scores, findings and text", async () => {
    const answer = await compare(earlier, later)(actor, ids);
    expect(comparison.parse(answer)).toEqual(answer);
    expect(answer.scores).toEqual({
      total: { before: 401, after: 402 },
      competencies: [80, 80, 80, 80]
        .map((points) => ({ before: points, after: points }))
        .concat({
          before: 81,
          after: 82,
        }),
    });
    const passages = (list: { first: { passage: string }[] }) => list.first.map(({ passage }) => passage);
    expect(passages(answer.resolved)).toEqual(["nao"]);
    expect(passages(answer.remaining)).toEqual(["tambem"]);
    expect(passages(answer.fresh)).toEqual(["Voces", "vao"]);
    expect(answer.text).toContainEqual({ kind: "added", text: "não" });
  });

  it("takes the one handed in first for the earlier, whichever is named first", async () => {
    const answer = await compare(earlier, later)(actor, [ids[1], ids[0]]);
    expect([answer.before.id, answer.after.id]).toEqual([...ids]);
  });

  it("gives no scores where one has none, and the first findings of many", async () => {
    const findings = Array.from({ length: 150 }, () => finding(second, "vao"));
    const many = { ...later, score: null, findings };
    const answer = await compare(earlier, many)(actor, ids);
    expect(answer.scores).toBeNull();
    expect(answer.fresh.count).toBe(150);
    expect(answer.fresh.first).toHaveLength(100);
  });

  it("says by which versions each was made, and when the results are one", async () => {
    const answer = await compare(earlier, later)(actor, ids);
    expect([answer.before.versions, answer.after.versions]).toEqual([["essay@1"], ["essay@2"]]);
    expect(answer.identical).toBe(false);
    const again = await compare(earlier, { ...later, digest: earlier.digest })(actor, ids);
    expect(again.identical).toBe(true);
  });

  it("shows what was gained on two codes, and compares no code with an essay", async () => {
    const gained = (speedup: number) => ({
      ...{ status: "measured" as const, speedup, rules: ["rewrite/list-membership"], source: "x = 2\n" },
    });
    const code = { kind: "code" as const, score: null };
    const [one, other] = [
      { ...earlier, ...code, optimisation: gained(2) },
      { ...later, ...code, optimisation: gained(3) },
    ];
    const answer = await compare(one, other)(actor, ids);
    expect(comparison.parse(answer)).toEqual(answer);
    expect(answer).toMatchObject({ kind: "code", optimisations: { before: gained(2), after: gained(3) } });
    const partly = await compare(one, { ...other, optimisation: null })(actor, ids);
    expect(partly.optimisations).toBeNull();
    await expect(compare(one, later)(actor, ids)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is for those who may read both", async () => {
    await expect(compare(earlier)(actor, ids)).rejects.toMatchObject({ code: "not_found" });
    const stranger: Actor = { ...actor, permissions: new Set() };
    await expect(compare(earlier, later)(stranger, ids)).rejects.toMatchObject({ code: "forbidden" });
  });
});
