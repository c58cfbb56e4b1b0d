import type { Certainty, EntityKind } from "../types";
import { givenNames, organisationHeads, personCues, placeHeads, places } from "./gazetteer";
import type { Name } from "./names";

export type NameKind = { kind: EntityKind; certainty: Certainty };

const acronym = /^\p{Lu}{2,6}s?$/u;
const roman = /^[IVXLC]+$/u;
const says =
  /^,? (?:dizia|diz|disse|afirma|afirmou|escreve|escreveu|defende|defendia|nasceu|morreu|said|says|wrote|argued|argues|was born)(?!\p{L})/u;

/** What a name is, by the lists, the words in it and those around it. */
export function kindOfName(text: string, name: Name): NameKind {
  const [first = ""] = name.keys;
  if (places.has(name.text.toLowerCase())) return { kind: "place", certainty: "listed" };
  if (organisationHeads.has(first) && name.keys.length > 1)
    return { kind: "organisation", certainty: "cued" };
  if (placeHeads.has(first) && name.keys.length > 1) return { kind: "place", certainty: "cued" };
  if (personCues.has(name.before) || personCues.has(first) || says.test(text.slice(name.end, name.end + 20)))
    return { kind: "person", certainty: "cued" };
  if (givenNames.has(first)) return { kind: "person", certainty: name.keys.length > 1 ? "cued" : "guessed" };
  if (acronym.test(name.text) && !roman.test(name.text))
    return { kind: "organisation", certainty: "guessed" };
  if (/^(?:em|in)$/u.test(name.before)) return { kind: "place", certainty: "guessed" };
  return { kind: "other", certainty: "guessed" };
}
