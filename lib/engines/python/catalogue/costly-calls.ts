import { ruleEntry as entry, type RuleEntry } from "./rule-entry";

/** Pages of the advice on calls that cost more than the rest of a loop. */
export const costlyCallRules: Readonly<Record<string, RuleEntry>> = {
  "performance/network-in-loop": entry(
    {
      pt: [
        "Pedido à rede em um laço",
        "Cada pedido abre uma conexão e espera por ela: dezenas de milissegundos por volta.",
      ],
      en: [
        "Network request in a loop",
        "Each request opens a connection and waits for it: tens of milliseconds at each turn.",
      ],
    },
    "import requests\n\n\ndef load(urls):\n    return [requests.get(url, timeout=5).text for url in urls]\n",
    "import requests\n\n\ndef load(urls):\n    with requests.Session() as session:\n        return [session.get(url, timeout=5).text for url in urls]\n",
  ),
  "performance/process-in-loop": entry(
    {
      pt: [
        "Processo iniciado em um laço",
        "Iniciar um processo custa milissegundos, muitas vezes mais que o trabalho dele.",
      ],
      en: [
        "Process started in a loop",
        "To start a process costs milliseconds, often more than the work that it does.",
      ],
    },
    'import subprocess\n\n\ndef pack(names):\n    for name in names:\n        subprocess.run(["gzip", name], check=True)\n',
    'import subprocess\n\n\ndef pack(names):\n    subprocess.run(["gzip", *names], check=True)\n',
  ),
  "performance/array-growth": entry(
    {
      pt: [
        "Tabela que cresce volta a volta",
        "`numpy.append` e `pandas.concat` copiam tudo o que já há: n voltas custam n² cópias.",
      ],
      en: [
        "Table that grows turn by turn",
        "`numpy.append` and `pandas.concat` copy all there is: n turns cost n² copies.",
      ],
    },
    "import numpy as np\n\n\ndef squares(n):\n    result = np.array([])\n    for i in range(n):\n        result = np.append(result, i * i)\n    return result\n",
    "import numpy as np\n\n\ndef squares(n):\n    return np.array([i * i for i in range(n)])\n",
  ),
  "performance/sleep-in-loop": entry(
    {
      pt: [
        "Espera em um laço",
        "Perguntar e dormir desperdiça tempo: espera demais quando a resposta já chegou, e acorda à toa quando não.",
      ],
      en: [
        "Sleep in a loop",
        "To ask and sleep wastes time: it waits too long when the answer is there, and wakes for nothing when it is not.",
      ],
    },
    "import time\n\n\ndef wait(task):\n    while not task.done:\n        time.sleep(1)\n",
    "def wait(task):\n    task.event.wait(timeout=60)\n",
  ),
  "performance/compile-in-loop": entry(
    {
      pt: [
        "Expressão compilada em um laço",
        "`re.compile` procura a expressão no cache, ou a compila, a cada volta.",
      ],
      en: [
        "Pattern compiled in a loop",
        "`re.compile` looks the pattern up in its cache, or compiles it, at every turn.",
      ],
    },
    'import re\n\n\ndef numbers(lines):\n    for line in lines:\n        pattern = re.compile(r"\\d+")\n        yield pattern.findall(line)\n',
    'import re\n\nNUMBER = re.compile(r"\\d+")\n\n\ndef numbers(lines):\n    for line in lines:\n        yield NUMBER.findall(line)\n',
  ),
  "performance/deepcopy-in-loop": entry(
    {
      pt: ["Cópia profunda em um laço", "`copy.deepcopy` percorre a estrutura inteira em Python."],
      en: ["Deep copy in a loop", "`copy.deepcopy` goes through the whole structure in Python."],
    },
    "import copy\n\n\ndef variants(board, moves):\n    for move in moves:\n        fresh = copy.deepcopy(board)\n        fresh.play(move)\n        yield fresh\n",
    "def variants(board, moves):\n    for move in moves:\n        yield board.after(move)\n",
  ),
  "performance/strptime-in-loop": entry(
    {
      pt: [
        "Data lida por formato em um laço",
        "`strptime` interpreta o formato a cada chamada; `fromisoformat` lê datas ISO em C.",
      ],
      en: [
        "Date read by a format in a loop",
        "`strptime` interprets the format at each call; `fromisoformat` reads ISO dates in C.",
      ],
    },
    'from datetime import datetime\n\n\ndef dates(lines):\n    return [datetime.strptime(line, "%Y-%m-%d") for line in lines]\n',
    "from datetime import datetime\n\n\ndef dates(lines):\n    return [datetime.fromisoformat(line) for line in lines]\n",
  ),
  "performance/open-in-loop": entry(
    {
      pt: [
        "O mesmo arquivo aberto a cada volta",
        "Abrir e ler um arquivo custa chamadas ao sistema; se ele não muda, basta uma vez.",
      ],
      en: [
        "The same file opened at every turn",
        "To open and read a file costs calls to the system; where it does not change once is enough.",
      ],
    },
    'def known(names, path):\n    for name in names:\n        with open(path, encoding="utf-8") as file:\n            yield name in file.read()\n',
    'def known(names, path):\n    with open(path, encoding="utf-8") as file:\n        text = file.read()\n    for name in names:\n        yield name in text\n',
  ),
  "performance/query-in-loop": entry(
    {
      pt: ["Consulta em um laço", "Cada consulta vai e volta do banco de dados: n linhas custam n viagens."],
      en: ["Query in a loop", "Each query travels to the database and back: n rows cost n journeys."],
    },
    'def save(cursor, names):\n    for name in names:\n        cursor.execute("INSERT INTO people VALUES (?)", (name,))\n',
    'def save(cursor, names):\n    cursor.executemany("INSERT INTO people VALUES (?)", [(name,) for name in names])\n',
  ),
  "performance/flush-in-loop": entry(
    {
      pt: ["Saída descarregada a cada volta", "`flush=True` faz uma chamada ao sistema por linha."],
      en: ["Output flushed at every turn", "`flush=True` makes a call to the system for each line."],
    },
    "def show(rows):\n    for row in rows:\n        print(row, flush=True)\n",
    "def show(rows):\n    for row in rows:\n        print(row)\n",
  ),
};
