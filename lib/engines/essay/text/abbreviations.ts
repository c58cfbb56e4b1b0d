/** Abbreviations that a name, a number or an example follows: their point never ends a sentence. */
const leading = [
  "sr sra srs sras srta dr dra drs dras prof profa profª profs fr pe ir d eng arq adv exmo exma ilmo ilma",
  "v exª s sto sta gen cel cap ten sgt maj brig dep gov pres",
  "art arts al p pp pág págs pag fl fls fig figs vol vols nº n núm cf ex p.ex obs op cit trad org orgs séc",
  "av cód aprox máx mín tel",
  "mr mrs ms st rev hon lt capt vs eg ie i.e e.g viz approx",
];

/** Abbreviations that may close a sentence: their point ends it when a capital follows. */
const closing = [
  "etc ltda cia s.a jr a.c d.c ac dc km kg cm mm h min seg ss a.m p.m inc corp ltd u.s u.k e.u.a",
  "jan fev mar abr mai jun jul ago set out nov dez",
];

const words = (lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(" ")));

export const leadingAbbreviations = words(leading);
export const closingAbbreviations = words(closing);
