import { ruleEntry as entry, type RuleEntry } from "./rule-entry";

/** Pages of the rules on docstrings and annotations. */
export const documentationRules: Readonly<Record<string, RuleEntry>> = {
  "documentation/missing-docstring": entry(
    {
      pt: [
        "Parte pública sem docstring",
        "Quem usa uma função ou classe lê a docstring no editor antes do código (PEP 257). Uma frase basta.",
      ],
      en: [
        "Public part without a docstring",
        "Whoever uses a function or class reads its docstring in the editor before the code (PEP 257). One sentence is enough.",
      ],
    },
    '"""Prices."""\n\n\ndef tax(price):\n    return price * 0.2\n',
    '"""Prices."""\n\n\ndef tax(price):\n    """The tax on a price, in the same currency."""\n    return price * 0.2\n',
  ),
  "documentation/missing-module-docstring": entry(
    {
      pt: ["Módulo sem docstring", "A primeira linha de um módulo diz para que ele serve (PEP 257)."],
      en: ["Module without a docstring", "The first line of a module says what it is for (PEP 257)."],
    },
    'def tax(price):\n    """The tax on a price."""\n    return price * 0.2\n',
    '"""Prices and taxes."""\n\n\ndef tax(price):\n    """The tax on a price."""\n    return price * 0.2\n',
  ),
  "documentation/unknown-parameter": entry(
    {
      pt: [
        "Docstring descreve o que não existe",
        "A docstring fala de um parâmetro que a função não recebe, em geral porque mudou de nome. Quem confia nela erra a chamada.",
      ],
      en: [
        "Docstring describes what does not exist",
        "The docstring speaks of a parameter that the function does not take, mostly since it was renamed. Whoever trusts it calls wrongly.",
      ],
    },
    '"""Prices."""\n\n\ndef tax(price):\n    """The tax.\n\n    Args:\n        amount: what is paid.\n    """\n    return price * 0.2\n',
    '"""Prices."""\n\n\ndef tax(price):\n    """The tax.\n\n    Args:\n        price: what is paid.\n    """\n    return price * 0.2\n',
  ),
  "typing/missing-annotation": entry(
    {
      pt: [
        "Função pública sem tipos",
        "Anotações (PEP 484) deixam o editor completar e o verificador achar enganos antes da execução, e documentam o que entra e sai.",
      ],
      en: [
        "Public function without types",
        "Annotations (PEP 484) let editors complete and checkers find mistakes before the run, and document what goes in and out.",
      ],
    },
    "def tax(price):\n    return price * 0.2\n",
    "def tax(price: float) -> float:\n    return price * 0.2\n",
  ),
};
