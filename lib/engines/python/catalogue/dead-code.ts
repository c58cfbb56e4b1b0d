import { ruleEntry as entry, type RuleEntry } from "./rule-entry";

/** Pages of the rules on code that does nothing. */
export const deadCodeRules: Readonly<Record<string, RuleEntry>> = {
  "dead-code/unreachable": entry(
    {
      pt: [
        "Código inalcançável",
        "Depois de `return`, `raise`, `break`, `continue`, de `sys.exit()` ou de um laço sem fim, nada mais do bloco é executado. Em geral é um resto, ou uma linha fora do lugar.",
      ],
      en: [
        "Unreachable code",
        "Behind `return`, `raise`, `break`, `continue`, `sys.exit()` or an endless loop nothing more of the block runs. It is mostly a leftover, or a line in the wrong place.",
      ],
    },
    "def area(side):\n    return side * side\n    print(side)\n",
    "def area(side):\n    print(side)\n    return side * side\n",
  ),
  "dead-code/constant-condition": entry(
    {
      pt: [
        "Condição que não decide nada",
        "Uma condição sempre verdadeira ou sempre falsa deixa um dos ramos sem uso. Muitas vezes queria comparar outra coisa.",
      ],
      en: [
        "Condition that decides nothing",
        "A condition that is always true or always false leaves one of its branches unused. Often it was meant to compare something else.",
      ],
    },
    "def is_full(items):\n    if len(items) >= 0:\n        return True\n    return False\n",
    "def is_full(items):\n    return len(items) > 0\n",
  ),
  "dead-code/repeated-condition": entry(
    {
      pt: [
        "Condição repetida",
        "Em uma cadeia de `elif`, o segundo ramo com a mesma condição nunca é executado.",
      ],
      en: [
        "Repeated condition",
        "In a chain of `elif` the second branch with the same condition never runs.",
      ],
    },
    'def size(n):\n    if n > 10:\n        return "large"\n    elif n > 10:\n        return "huge"\n    return "small"\n',
    'def size(n):\n    if n > 100:\n        return "huge"\n    elif n > 10:\n        return "large"\n    return "small"\n',
  ),
  "dead-code/repeated-branch": entry(
    {
      pt: [
        "Ramos iguais",
        "Dois ramos que fazem o mesmo podem ser um só; ou um deles foi copiado e devia ter mudado.",
      ],
      en: [
        "Equal branches",
        "Two branches that do the same can be one; or one of them was copied and should have changed.",
      ],
    },
    "def fee(age):\n    if age < 12:\n        price = 5\n    else:\n        price = 5\n    return price\n",
    "def fee(age):\n    if age < 12:\n        price = 5\n    else:\n        price = 10\n    return price\n",
  ),
  "dead-code/unused-definition": entry(
    {
      pt: [
        "Função ou classe sem uso",
        "Nada neste arquivo a usa, e pelo nome (`_…`), pelo lugar ou por se tratar de um programa, ninguém de fora a usaria.",
      ],
      en: [
        "Unused function or class",
        "Nothing in this file uses it, and by its name (`_…`), its place or because the file is a program nobody outside would.",
      ],
    },
    "def _double(n):\n    return 2 * n\n\n\ndef triple(n):\n    return 3 * n\n",
    "def _double(n):\n    return 2 * n\n\n\ndef triple(n):\n    return _double(n) + n\n",
  ),
  "dead-code/unread-variable": entry(
    {
      pt: ["Variável que ninguém lê", "Recebe valores, talvez em cada volta de um laço, mas nada os usa."],
      en: [
        "Variable that nothing reads",
        "It is given values, perhaps at every turn of a loop, but nothing uses them.",
      ],
    },
    "def total(prices):\n    count = 0\n    result = 0\n    for price in prices:\n        count += 1\n        result += price\n    return result\n",
    "def total(prices):\n    result = 0\n    for price in prices:\n        result += price\n    return result\n",
  ),
  "dead-code/overwritten": entry(
    {
      pt: [
        "Valor trocado antes de ser lido",
        "A primeira atribuição calcula algo que a segunda joga fora. Falta usar o valor, ou sobra a linha.",
      ],
      en: [
        "Value replaced before it is read",
        "The first assignment computes what the second throws away. The value is missing somewhere, or the line is too much.",
      ],
    },
    "def best(scores):\n    result = min(scores)\n    result = max(scores)\n    return result\n",
    "def best(scores):\n    result = max(scores)\n    return result\n",
  ),
  "dead-code/unused-parameter": entry(
    {
      pt: [
        "Parâmetro sem uso",
        "A função pede um valor que não lê: quem chama o prepara à toa. Métodos que sobrescrevem outros, funções decoradas e as que são passadas como valor ficam de fora.",
      ],
      en: [
        "Unused parameter",
        "The function asks for a value that it does not read: callers prepare it for nothing. Methods that override, functions that are decorated and those handed on as values are left out.",
      ],
    },
    "def price(amount, currency):\n    return amount * 2\n\n\nprint(price(3, 'BRL'))\n",
    "def price(amount):\n    return amount * 2\n\n\nprint(price(3))\n",
  ),
};
