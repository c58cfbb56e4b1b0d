import { ruleEntry as entry, type RuleEntry } from "./rule-entry";

/** Pages of the rules on what is hidden: names that are put together, ways around a filter, text that looks like another. */
export const disguiseRules: Readonly<Record<string, RuleEntry>> = {
  "security/object-walk": entry(
    {
      pt: [
        "Subida pelas classes",
        "De qualquer objeto se chega à sua classe, à base `object` e dali a todas as classes carregadas, entre elas as que abrem processos e arquivos. É o caminho clássico para fora de uma sandbox.",
      ],
      en: [
        "Climb through the classes",
        "From any object one reaches its class, the base `object`, and from there all classes that are loaded, those that open processes and files among them. It is the classic way out of a sandbox.",
      ],
    },
    "for each in ().__class__.__mro__[1].__subclasses__():\n    print(each)\n",
    "for each in (int, str, float):\n    print(each.__name__)\n",
  ),
  "security/hidden-name": entry(
    {
      pt: [
        "Função perigosa por nome disfarçado",
        "O nome é montado com pedaços de texto, vem de um dicionário de nomes ou usa letras de outra forma. Quem lê, ou um filtro de texto, não vê a que função se chega.",
      ],
      en: [
        "Dangerous function by a disguised name",
        "The name is put together from pieces of text, comes out of a dictionary of names or uses letters of another form. Readers, or a filter on the text, do not see which function is reached.",
      ],
    },
    'import os\n\ngetattr(os, "sys" + "tem")("ls")\n',
    'import subprocess\n\nsubprocess.run(["ls"], check=True)\n',
  ),
  "security/star-import": entry(
    {
      pt: [
        "Todos os nomes de um módulo perigoso",
        "`from os import *` traz `system`, `remove` e dezenas de outros sem que um deles apareça escrito, e o `open` do módulo cobre o do Python. Quem lê não vê de onde vem cada função.",
      ],
      en: [
        "All names of a dangerous module",
        "`from os import *` brings in `system`, `remove` and dozens of others without one of them being written, and the module's `open` covers Python's own. Readers do not see where a function comes from.",
      ],
    },
    "from os import *\n\nprint(listdir())\n",
    "from os import listdir\n\nprint(listdir())\n",
  ),
  "security/dynamic-import": entry(
    {
      pt: [
        "Módulo escolhido na execução",
        "Um nome de módulo que vem de fora carrega e executa qualquer código que esteja no caminho de importação.",
      ],
      en: [
        "Module chosen at run time",
        "A module name from outside loads and runs any code that lies on the import path.",
      ],
    },
    "import importlib\n\nplugin = importlib.import_module(input())\n",
    'import csv\nimport json\n\nreaders = {"csv": csv, "json": json}\nreader = readers[input()]\n',
  ),
  "security/dynamic-attribute": entry(
    {
      pt: [
        "Função de módulo escolhida na execução",
        "`getattr` sobre um módulo perigoso com um nome de fora alcança qualquer função dele, `system` entre elas.",
      ],
      en: [
        "Function of a module chosen at run time",
        "`getattr` on a dangerous module with a name from outside reaches any function of it, `system` among them.",
      ],
    },
    "import os\n\naction = getattr(os, input())\n",
    'import os\n\nactions = {"folder": os.getcwd, "user": os.getlogin}\naction = actions[input()]\n',
  ),
  "security/format-walk": entry(
    {
      pt: [
        "Modelo que lê atributos internos",
        "`str.format` segue pontos e colchetes dentro das chaves; um modelo com `__class__` ou `__globals__` mostra o que está dentro dos objetos.",
      ],
      en: [
        "Template that reads internal attributes",
        "`str.format` follows points and brackets inside the braces; a template with `__class__` or `__globals__` shows what lies inside objects.",
      ],
    },
    'print("{0.__class__.__init__.__globals__}".format(object()))\n',
    'print("{0}".format(42))\n',
  ),
  "security/bidi": entry(
    {
      pt: [
        "Direção do texto trocada",
        "Controles invisíveis de direção mostram o código em outra ordem: um comentário pode parecer código e o contrário (“Trojan Source”, CVE-2021-42574).",
      ],
      en: [
        "Text direction turned round",
        "Invisible controls of direction show code in another order: a comment may look like code and the other way round (“Trojan Source”, CVE-2021-42574).",
      ],
    },
    "level = 'user' # noqa: PLE2502 \u202E\u2066 admin\n",
    "level = 'user'  # admin\n",
  ),
  "security/homoglyph": entry(
    {
      pt: [
        "Letras que parecem outras",
        "Um `а` cirílico parece um `a` e é outro nome; letras largas ou de estilo o Python lê como comuns. Assim se esconde uma segunda função com o nome da primeira.",
      ],
      en: [
        "Letters that look like others",
        "A Cyrillic `а` looks like an `a` and is another name; wide or styled letters Python reads as ordinary ones. So a second function hides behind the name of the first.",
      ],
    },
    "p\u0430ssword = 1\n",
    "password = 1\n",
  ),
  "security/invisible": entry(
    {
      pt: [
        "Caractere invisível",
        "Espaços de largura zero e hifens opcionais não se veem: dois textos que parecem iguais são diferentes, e comparações falham.",
      ],
      en: [
        "Invisible character",
        "Spaces of zero width and soft hyphens are not seen: two texts that look the same differ, and comparisons fail.",
      ],
    },
    'name = "ad\u00ADmin"\n',
    'name = "admin"\n',
  ),
  "security/line-ends": entry(
    {
      pt: [
        "Fim de linha que só alguns veem",
        "Alguns editores quebram a linha em caracteres que o Python não toma por fim de linha, ou o contrário: o que parece comentário pode ser código.",
      ],
      en: [
        "Line end that only some see",
        "Some editors break the line at characters that Python does not take for a line's end, or the other way round: what looks like a comment may be code.",
      ],
    },
    "total = 0  # note\rprint(total)\nprint(1)\n",
    "total = 0  # note\nprint(total)\nprint(1)\n",
  ),
  "security/source-encoding": entry(
    {
      pt: [
        "Codificação que transforma o texto",
        "Com `unicode_escape` ou `utf-7` na linha de codificação, um comentário pode virar código antes que o Python leia o arquivo.",
      ],
      en: [
        "Encoding that transforms the text",
        "With `unicode_escape` or `utf-7` in the coding line a comment may turn into code before Python reads the file.",
      ],
    },
    "# -*- coding: unicode_escape -*-\nprint(1)\n",
    "# -*- coding: utf-8 -*-\nprint(1)\n",
  ),
};
