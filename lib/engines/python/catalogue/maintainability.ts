import { ruleEntry as entry, type RuleEntry } from "./rule-entry";

const nested = `def find(shops, name):
    for shop in shops:
        if shop.open:
            for shelf in shop.shelves:
                for box in shelf:
                    if box:
                        for item in box:
                            if item.name == name and item.price:
                                return item
    return None
`;

const flat = `def items(shops):
    for shop in filter(is_open, shops):
        for shelf in shop.shelves:
            yield from shelf


def find(shops, name):
    for item in items(shops):
        if item.name == name:
            return item
    return None
`;

const fields = ["name", "street", "city", "country", "phone", "mail", "age", "height", "weight", "colour"];

const dense = `def describe(person, other, limit):
    parts = []
${fields
  .map(
    (field, index) => `    if person.${field} != other.${field} and limit > ${index}:
        difference_${field} = (person.${field}, other.${field}, limit - ${index})
        parts.append(("${field}", difference_${field}[0], difference_${field}[2] * ${index + 2}))
    elif person.${field} is None or other.${field} is None:
        parts.append(("missing ${field}", limit // ${index + 1}, len(parts) % ${index + 3}))
    else:
        parts.append(("same ${field}", person.${field}, limit + ${index}))
`,
  )
  .join("")}    return parts
`;

const spread = `FIELDS = (${fields.map((field) => `"${field}"`).join(", ")})


def differences(person, other):
    pairs = ((field, getattr(person, field), getattr(other, field)) for field in FIELDS)
    return [(field, mine, theirs) for field, mine, theirs in pairs if mine != theirs]
`;

const average = `    total = 0
    count = 0
    for row in rows:
        if row.valid and row.price > 0:
            total += row.price * row.amount
            count += row.amount
    mean = total / count if count else 0
    print("mean", mean, "of", count)
`;

/** Pages of the rules on how hard code is to change. */
export const maintainabilityRules: Readonly<Record<string, RuleEntry>> = {
  "maintainability/cognitive-complexity": entry(
    {
      pt: [
        "Complexidade cognitiva alta",
        "Conta o que interrompe a leitura: cada decisão e laço vale um, e mais um por nível em que está aninhado; também mudanças de operador lógico e recursão (G. A. Campbell, “Cognitive Complexity”, SonarSource, 2018). O limite de 15 é o da regra S3776.",
      ],
      en: [
        "High cognitive complexity",
        "Counts what interrupts reading: each decision and loop is one, and one more for each level that it is nested; also changes of logical operator and recursion (G. A. Campbell, “Cognitive Complexity”, SonarSource, 2018). The limit of 15 is that of rule S3776.",
      ],
    },
    nested,
    flat,
  ),
  "maintainability/deep-nesting": entry(
    {
      pt: [
        "Blocos aninhados demais",
        "Quem lê precisa lembrar de todas as condições em volta. O limite de cinco blocos é o do Pylint (R1702).",
      ],
      en: [
        "Blocks nested too deep",
        "Readers have to remember all the conditions around. The limit of five blocks is Pylint's (R1702).",
      ],
    },
    nested,
    flat,
  ),
  "maintainability/low-index": entry(
    {
      pt: [
        "Índice de manutenibilidade baixo",
        "Junta volume de Halstead, complexidade ciclomática e linhas: 171 − 5,2 ln V − 0,23 G − 16,2 ln L (P. Oman e J. Hagemeister, 1992). Abaixo de 65, o código custa a ser mudado (Coleman e outros, 1994).",
      ],
      en: [
        "Low maintainability index",
        "Joins Halstead's volume, cyclomatic complexity and lines: 171 − 5.2 ln V − 0.23 G − 16.2 ln L (P. Oman and J. Hagemeister, 1992). Below 65 code is hard to change (Coleman et al., 1994).",
      ],
    },
    dense,
    spread,
  ),
  "maintainability/duplicate": entry(
    {
      pt: [
        "Código repetido",
        "Um trecho de pelo menos 50 símbolos e 5 linhas aparece outra vez, sem contar espaços e comentários (os limites do detector jscpd). Uma correção em um deles falta no outro.",
      ],
      en: [
        "Repeated code",
        "A piece of at least 50 tokens and 5 lines stands there again, blanks and comments aside (the limits of the detector jscpd). A correction in one of them is missing in the other.",
      ],
    },
    `def first_report(rows):\n${average}\n\ndef second_report(rows):\n${average}`,
    `def report(rows):\n${average}`,
  ),
};
