import { ruleEntry as entry, type RuleEntry } from "./rule-entry";

/** Pages of the rules on security. */
export const securityRules: Readonly<Record<string, RuleEntry>> = {
  "security/code-execution": entry(
    {
      pt: [
        "Texto executado como código",
        "`eval`, `exec`, `compile` e parecidos executam o texto que recebem, com todas as permissões do programa, também quando são chamados por outro nome. Um texto que vem de fora vira um comando de quem o escreveu (CWE-95).",
      ],
      en: [
        "Text run as code",
        "`eval`, `exec`, `compile` and the like run the text that they are given, with all of the program's permissions, also when they are called by another name. Text from outside becomes a command of whoever wrote it (CWE-95).",
      ],
    },
    "calculate = eval\nprint(calculate(input()))\n",
    "import ast\n\nprint(ast.literal_eval(input()))\n",
  ),
  "security/shell": entry(
    {
      pt: [
        "Comando entregue a um shell",
        "Um shell interpreta `;`, `|` e `$(…)`. Se parte do comando vem de fora, quem a escreve executa o que quiser (CWE-78). A regra segue apelidos e importações.",
      ],
      en: [
        "Command handed to a shell",
        "A shell interprets `;`, `|` and `$(…)`. Where a part of the command comes from outside, whoever writes it runs what they like (CWE-78). The rule follows aliases and imports.",
      ],
    },
    'import os\n\nlist_folder = os.system\nlist_folder("ls " + input())\n',
    'import subprocess\n\nsubprocess.run(["ls", "--", input()], check=True)\n',
  ),
  "security/process": entry(
    {
      pt: [
        "Processos fora do controle",
        "`os.fork`, `os.exec…` e `os.kill` criam, trocam ou encerram processos sem que o programa espere por eles; um engano atinge outros processos da máquina.",
      ],
      en: [
        "Processes beyond control",
        "`os.fork`, `os.exec…` and `os.kill` start, replace or end processes without the program waiting for them; a mistake hits other processes of the machine.",
      ],
    },
    "import os\n\nos.kill(os.getppid(), 9)\n",
    'import subprocess\n\nsubprocess.run(["sort", "names.txt"], check=True, timeout=10)\n',
  ),
  "security/deserialisation": entry(
    {
      pt: [
        "Dados que executam código ao serem lidos",
        "Os formatos de `pickle`, `marshal` e `yaml.load` podem conter chamadas de funções. Ler um arquivo de estranhos é executar o código deles (CWE-502).",
      ],
      en: [
        "Data that run code when they are read",
        "The formats of `pickle`, `marshal` and `yaml.load` may hold calls of functions. To read a stranger's file is to run their code (CWE-502).",
      ],
    },
    'import importlib\n\nreader = importlib.import_module("pickle")\nprint(reader.loads(input().encode()))\n',
    "import json\n\nprint(json.loads(input()))\n",
  ),
  "security/native-code": entry(
    {
      pt: [
        "Código nativo",
        "`ctypes` e `cffi` chamam funções em C, que leem e escrevem qualquer lugar da memória do processo. Nenhuma proteção do Python vale ali.",
      ],
      en: [
        "Native code",
        "`ctypes` and `cffi` call functions in C, which read and write any place of the process's memory. None of Python's protection holds there.",
      ],
    },
    'import ctypes\n\nctypes.CDLL(None).system(b"ls")\n',
    "from pathlib import Path\n\nprint(list(Path().iterdir()))\n",
  ),
  "security/network": entry(
    {
      pt: [
        "Acesso à rede",
        "Por uma conexão saem dados e entram respostas de estranhos. Não é um erro: é um lugar a conferir — o endereço, o prazo e o que se faz com a resposta.",
      ],
      en: [
        "Network access",
        "Through a connection data leave and strangers' answers come in. It is no mistake: it is a place to check — the address, the time limit and what is done with the answer.",
      ],
    },
    'import socket\n\nconnection = socket.create_connection(("example.org", 80))\n',
    'from pathlib import Path\n\nprices = Path("prices.csv").read_text(encoding="utf-8")\n',
  ),
  "security/file-deletion": entry(
    {
      pt: [
        "Pasta apagada com tudo dentro",
        "`shutil.rmtree` apaga sem perguntar e sem volta. Um caminho vazio ou vindo de fora apaga o que não devia.",
      ],
      en: [
        "Folder deleted with all in it",
        "`shutil.rmtree` deletes without asking and for good. A path that is empty or comes from outside deletes what it should not.",
      ],
    },
    "import shutil\n\nshutil.rmtree(input())\n",
    "import tempfile\n\nwith tempfile.TemporaryDirectory() as folder:\n    print(folder)\n",
  ),
  "security/introspection": entry(
    {
      pt: [
        "Alcança quadros e objetos de outros",
        "Pela pilha de chamadas e pelo coletor de lixo um código lê e troca variáveis de quem o chamou, senhas e resultados.",
      ],
      en: [
        "Reaches frames and objects of others",
        "Through the call stack and the garbage collector code reads and changes its caller's variables, passwords and results.",
      ],
    },
    'import sys\n\nsys._getframe(1).f_globals["result"] = True\n',
    "def verdict(result):\n    return result is True\n",
  ),
  "security/code-object": entry(
    {
      pt: [
        "Bytecode montado à mão",
        "Quem troca o código de uma função faz rodar algo que não está no texto; bytecode inválido derruba o interpretador.",
      ],
      en: [
        "Bytecode built by hand",
        "To replace a function's code is to run something that is not in the text; invalid bytecode crashes the interpreter.",
      ],
    },
    "def first():\n    return 1\n\n\ndef second():\n    return 2\n\n\nfirst.__code__ = second.__code__\n",
    "def second():\n    return 2\n\n\nfirst = second\n",
  ),
  "security/tampering": entry(
    {
      pt: [
        "Interpretador ou biblioteca alterados",
        "Trocar funções de módulos, sinais ou ganchos muda o resultado de código que não sabe disso, e torna inválidas medidas e comparações.",
      ],
      en: [
        "Interpreter or library changed",
        "To replace functions of modules, signals or hooks changes what code does that knows nothing of it, and voids measurements and comparisons.",
      ],
    },
    "import time\n\ntime.perf_counter = lambda: 0.0\n",
    "import time\n\nstarted = time.perf_counter()\nprint(time.perf_counter() - started)\n",
  ),
  "security/javascript-bridge": entry(
    {
      pt: [
        "Ponte para o JavaScript",
        "No Pyodide, o módulo `js` dá acesso ao ambiente JavaScript em volta, e dali à página ou ao servidor.",
      ],
      en: [
        "Bridge to JavaScript",
        "In Pyodide the module `js` gives access to the JavaScript around it, and from there to the page or server.",
      ],
    },
    'import js\n\njs.eval("location.href")\n',
    'import json\n\nprint(json.dumps({"answer": 42}))\n',
  ),
  "security/file-outside": entry(
    {
      pt: [
        "Escrita fora da pasta de trabalho",
        "Um caminho absoluto, com `~` ou com `..` muda arquivos do sistema ou do usuário, que o programa não criou (CWE-22).",
      ],
      en: [
        "Writing outside the working folder",
        "A path that is absolute or has `~` or `..` changes files of the system or the user that the program did not create (CWE-22).",
      ],
    },
    'with open("/etc/crontab", "a", encoding="utf-8") as file:\n    file.write("x")\n',
    'with open("report.txt", "a", encoding="utf-8") as file:\n    file.write("x")\n',
  ),
  "security/sensitive-file": entry(
    {
      pt: [
        "Arquivo com dados sensíveis",
        "`/etc/passwd`, `~/.ssh` e parecidos guardam contas, chaves e credenciais. Um programa comum não precisa deles.",
      ],
      en: [
        "File with sensitive data",
        "`/etc/passwd`, `~/.ssh` and the like hold accounts, keys and credentials. An ordinary program has no need of them.",
      ],
    },
    'print(open("/etc/passwd", encoding="utf-8").read())\n',
    'print(open("names.txt", encoding="utf-8").read())\n',
  ),
  "security/resource": entry(
    {
      pt: [
        "Tempo ou memória sem medida",
        "Uma só expressão com potências ou repetições enormes ocupa a máquina por dias ou toda a memória, e nenhum laço a interrompe (CWE-400).",
      ],
      en: [
        "Time or memory beyond measure",
        "A single expression with huge powers or repetitions keeps the machine busy for days or takes all memory, and no loop interrupts it (CWE-400).",
      ],
    },
    "print(9 ** 9 ** 9)\n",
    "print(9**9)\n",
  ),
  "security/regex-backtracking": entry(
    {
      pt: [
        "Expressão regular explosiva",
        "Uma repetição dentro de outra, como em `(a+)+`, dá ao motor muitos modos de ler o mesmo texto; sem acerto, ele tenta todos (CWE-1333).",
      ],
      en: [
        "Explosive regular expression",
        "A repetition within another, as in `(a+)+`, gives the engine many ways to read the same text; when none matches it tries them all (CWE-1333).",
      ],
    },
    'import re\n\nprint(re.fullmatch(r"(\\w+)+!", input()))\n',
    'import re\n\nprint(re.fullmatch(r"\\w+!", input()))\n',
  ),
};
