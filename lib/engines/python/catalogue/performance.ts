import { ruleEntry as entry, type RuleEntry } from "./rule-entry";

/** Pages of the advice on speed that comes without a rewrite. */
export const performanceRules: Readonly<Record<string, RuleEntry>> = {
  "performance/eager-logging": entry(
    {
      pt: [
        "Texto de log montado sempre",
        "Uma f-string é montada antes da chamada, também quando o nível de log está desligado.",
      ],
      en: [
        "Log text that is always built",
        "An f-string is built before the call, also when the log level is off.",
      ],
    },
    'import logging\n\nlogger = logging.getLogger(__name__)\n\n\ndef read(row):\n    logger.debug(f"row {row}")\n',
    'import logging\n\nlogger = logging.getLogger(__name__)\n\n\ndef read(row):\n    logger.debug("row %s", row)\n',
  ),
  "performance/global-in-loop": entry(
    {
      pt: [
        "Variável global mudada em um laço",
        "Uma global é procurada em um dicionário a cada acesso; uma local está em um vetor.",
      ],
      en: [
        "Global variable changed in a loop",
        "A global is searched in a dictionary at each access; a local lies in an array.",
      ],
    },
    "total = 0\n\n\ndef add(prices):\n    global total\n    for price in prices:\n        total += price\n",
    "def add(prices, total=0):\n    for price in prices:\n        total += price\n    return total\n",
  ),
  "performance/exception-in-loop": entry(
    {
      pt: [
        "Exceção usada como condição",
        "Lançar e capturar uma exceção custa muitas vezes mais que um teste, e acontece a cada volta.",
      ],
      en: [
        "Exception used as a condition",
        "To raise and catch an exception costs many times more than a test, and it happens at every turn.",
      ],
    },
    "def prices(names, table):\n    for name in names:\n        try:\n            yield table[name]\n        except KeyError:\n            continue\n",
    "def prices(names, table):\n    for name in names:\n        if name in table:\n            yield table[name]\n",
  ),
  "performance/readlines": entry(
    {
      pt: [
        "Arquivo carregado inteiro para um laço",
        "`readlines()` cria a lista de todas as linhas; o arquivo já se percorre linha a linha.",
      ],
      en: [
        "File loaded whole for a loop",
        "`readlines()` builds the list of all lines; the file itself is iterated line by line.",
      ],
    },
    "def lengths(file):\n    for line in file.readlines():\n        yield len(line)\n",
    "def lengths(file):\n    for line in file:\n        yield len(line)\n",
  ),
  "performance/read-twice": entry(
    {
      pt: [
        "Arquivo lido duas vezes",
        "A segunda leitura repete o trabalho da primeira, e o arquivo pode ter mudado no meio.",
      ],
      en: [
        "File read twice",
        "The second reading repeats the work of the first, and the file may have changed in between.",
      ],
    },
    'def summary(path):\n    with open(path, encoding="utf-8") as file:\n        lines = len(list(file))\n    with open(path, encoding="utf-8") as file:\n        letters = len(file.read())\n    return lines, letters\n',
    'def summary(path):\n    with open(path, encoding="utf-8") as file:\n        text = file.read()\n    return len(text.splitlines()), len(text)\n',
  ),
  "performance/row-by-row": entry(
    {
      pt: [
        "Tabela percorrida linha a linha",
        "`iterrows` e `apply(axis=1)` criam um objeto por linha; operações por coluna rodam em C.",
      ],
      en: [
        "Table gone through row by row",
        "`iterrows` and `apply(axis=1)` make an object a row; operations on columns run in C.",
      ],
    },
    "def total(table):\n    result = 0\n    for _, row in table.iterrows():\n        result += row.price * row.amount\n    return result\n",
    "def total(table):\n    return (table.price * table.amount).sum()\n",
  ),
  "performance/list-copy-in-loop": entry(
    {
      pt: [
        "Lista copiada a cada volta",
        "`itens = itens + [item]` cria uma lista nova com tudo: n voltas custam n² cópias.",
      ],
      en: [
        "List copied at every turn",
        "`items = items + [item]` makes a new list of everything: n turns cost n² copies.",
      ],
    },
    "def evens(numbers):\n    found = []\n    for number in numbers:\n        if number % 2 == 0:\n            found = found + [number]\n    return found\n",
    "def evens(numbers):\n    found = []\n    for number in numbers:\n        if number % 2 == 0:\n            found.append(number)\n    return found\n",
  ),
  "performance/remove-in-loop": entry(
    {
      pt: [
        "Elementos tirados de uma lista em um laço",
        "`remove` procura desde o início e desloca o resto, a cada volta.",
      ],
      en: [
        "Elements removed from a list in a loop",
        "`remove` searches from the start and shifts the rest, at every turn.",
      ],
    },
    "def without(words, stop):\n    kept = list(words)\n    for word in stop:\n        kept.remove(word)\n    return kept\n",
    "def without(words, stop):\n    gone = set(stop)\n    return [word for word in words if word not in gone]\n",
  ),
  "performance/all-pairs": entry(
    {
      pt: [
        "Todos os pares",
        "Dois laços sobre a mesma coleção dão n² passos. Para achar iguais ou próximos, um dicionário ou a lista ordenada costuma bastar.",
      ],
      en: [
        "All pairs",
        "Two loops over the same collection take n² steps. To find equal or close ones a dictionary or the sorted list is often enough.",
      ],
    },
    "def has_pair(numbers, total):\n    for a in numbers:\n        for b in numbers:\n            if a + b == total:\n                return True\n    return False\n",
    "def has_pair(numbers, total):\n    seen = set(numbers)\n    return any(total - number in seen for number in numbers)\n",
  ),
  "performance/slicing-recursion": entry(
    {
      pt: [
        "Recursão que copia o resto",
        "`f(itens[1:])` copia a sequência em cada nível: n níveis custam n² cópias, além da pilha.",
      ],
      en: [
        "Recursion that copies the rest",
        "`f(items[1:])` copies the sequence at each level: n levels cost n² copies, besides the stack.",
      ],
    },
    "def total(items):\n    if not items:\n        return 0\n    return items[0] + total(items[1:])\n",
    "def total(items):\n    return sum(items)\n",
  ),
};
