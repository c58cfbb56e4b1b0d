import type { ConnectiveLexicon } from "./connective";

/** English. "and" and plain prepositions are left out: they join words more often than ideas. */
export const englishConnectives: ConnectiveLexicon = {
  forms: {
    addition: `in addition; in addition to; additionally; moreover; furthermore; besides; ~also; as well as; not only; but also; what is more; on top of that; likewise; along with`,
    adversative: `but; however; ^yet; on the other hand; in contrast; by contrast; on the contrary; ^conversely; whereas; instead; ^still; rather than; ~while`,
    cause: `because; because of; ^since; due to; owing to; thanks to; as a result of; given that; for this reason; now that; on account of`,
    consequence: `therefore; ^thus; ^hence; consequently; as a result; as a consequence; ^so; so that; accordingly; for this reason; that is why; this is why`,
    condition: `^if; unless; provided that; as long as; in case; even if; otherwise; only if; on condition that`,
    conclusion: `in conclusion; to conclude; in summary; to sum up; in short; all in all; overall; ultimately; in the end; on the whole; taking everything into account`,
    time: `~when; ~while; as soon as; ~before; ~after; until; meanwhile; nowadays; ^today; these days; ^currently; at the same time; since then; ^recently; in recent years; in the past; ever since; whenever; over time`,
    order: `first of all; to begin with; in the first place; ^first; firstly; secondly; ^second; thirdly; ^third; ^next; ^then; finally; lastly; last but not least; on the one hand; to start with`,
    purpose: `in order to; so as to; so that; in order that; for the purpose of; with the aim of`,
    comparison: `similarly; in the same way; just as; ^like; as if; as though; compared to; compared with; in comparison; likewise; by the same token`,
    concession: `although; even though; though; despite; in spite of; nevertheless; nonetheless; ^granted; regardless of; even so; admittedly; notwithstanding`,
    example: `for example; for instance; such as; to illustrate; as an example; namely; a case in point`,
    explanation: `that is; in other words; in fact; indeed; actually; that is to say; to put it another way; of course; above all; in particular; especially; obviously`,
    conformity: `according to; in the words of; in the view of; as stated by; in line with`,
    reference: `in this context; in this regard; in this sense; in that case; with this in mind; from this point of view; in this way; in light of this; in view of this; with regard to; regarding; as for`,
  },
  contractions: {},
  synonyms: [
    ["however", "nevertheless", "nonetheless"],
    ["moreover", "furthermore", "in addition", "besides"],
    ["therefore", "consequently", "as a result"],
    ["so", "therefore", "as a result"],
    ["for example", "for instance"],
    ["although", "even though", "though"],
    ["in conclusion", "to conclude", "all in all"],
    ["nowadays", "these days", "today"],
    ["because", "since", "given that"],
  ],
  backReferences: new Set(["this", "these", "that", "those", "such", "another", "both"]),
};
