import type { Finding, Severity, Span } from "../../types";
import { findingOf } from "../finding";

type Words = { severity: Severity; pt: string; en: string };

/** `{0}` is the code that the advice is about. */
const words = {
  "network-in-loop": {
    severity: "minor",
    pt: "`{0}` espera pela rede a cada volta. Reaproveite a conexão com uma sessão, peça vários itens de uma vez ou faça pedidos em paralelo.",
    en: "`{0}` waits for the network at every turn. Keep the connection in a session, ask for several items at once, or send requests side by side.",
  },
  "process-in-loop": {
    severity: "minor",
    pt: "`{0}` inicia um processo a cada volta, o que custa milissegundos. Passe todos os itens a um processo só, ou use uma função do Python.",
    en: "`{0}` starts a process at every turn, which costs milliseconds. Hand all items to one process, or use a function of Python.",
  },
  "array-growth": {
    severity: "minor",
    pt: "`{0}` copia todos os dados a cada volta: o custo cresce com o quadrado. Junte as partes em uma lista e una-as uma vez depois do laço.",
    en: "`{0}` copies all data at every turn: the cost grows with the square. Collect the parts in a list and join them once after the loop.",
  },
  "sleep-in-loop": {
    severity: "info",
    pt: "`{0}` em um laço espera mesmo quando não é preciso. Se espera por algo, use um evento, uma fila ou `select` com prazo.",
    en: "`{0}` in a loop waits even when there is no need. To wait for something use an event, a queue, or `select` with a time limit.",
  },
  "compile-in-loop": {
    severity: "info",
    pt: "`{0}` repete a cada volta o que dá sempre o mesmo. Compile a expressão uma vez, no topo do módulo.",
    en: "`{0}` does at every turn what always gives the same. Compile the pattern once, at the top of the module.",
  },
  "deepcopy-in-loop": {
    severity: "minor",
    pt: "`{0}` copia a estrutura inteira a cada volta. Copie só o que muda, ou crie o objeto de novo.",
    en: "`{0}` copies the whole structure at every turn. Copy only what changes, or build the object anew.",
  },
  "strptime-in-loop": {
    severity: "info",
    pt: "`{0}` interpreta o formato a cada volta. Para datas ISO, `datetime.fromisoformat` é muitas vezes mais rápido.",
    en: "`{0}` interprets the format at every turn. For ISO dates `datetime.fromisoformat` is many times faster.",
  },
  "open-in-loop": {
    severity: "minor",
    pt: "O mesmo arquivo é aberto a cada volta. Leia-o uma vez antes do laço.",
    en: "The same file is opened at every turn. Read it once before the loop.",
  },
  "query-in-loop": {
    severity: "minor",
    pt: "`{0}` faz uma consulta a cada volta. Use `executemany`, ou uma consulta só com `JOIN` ou `IN`.",
    en: "`{0}` sends a query at every turn. Use `executemany`, or a single query with `JOIN` or `IN`.",
  },
  "eager-logging": {
    severity: "info",
    pt: 'O texto é montado mesmo quando o nível de log está desligado. Passe os valores como argumentos: `logger.debug("%s", valor)`.',
    en: 'The text is built even when the log level is off. Pass the values as arguments: `logger.debug("%s", value)`.',
  },
  "global-in-loop": {
    severity: "info",
    pt: "`{0}` é global e muda dentro de um laço: cada acesso procura em um dicionário. Trabalhe com uma variável local e guarde o resultado no fim.",
    en: "`{0}` is global and changes in a loop: each access searches a dictionary. Work on a local variable and store the result at the end.",
  },
  "exception-in-loop": {
    severity: "info",
    pt: "`{0}` serve aqui de condição, e lançar uma exceção custa muitas vezes mais que um teste. Use `.get()`, `in` ou um teste antes.",
    en: "`{0}` serves as a condition here, and raising an exception costs many times more than a test. Use `.get()`, `in`, or a test beforehand.",
  },
  readlines: {
    severity: "info",
    pt: "`{0}` carrega o arquivo inteiro antes da primeira volta. Percorra o próprio arquivo: `for linha in arquivo`.",
    en: "`{0}` loads the whole file before the first turn. Iterate over the file itself: `for line in file`.",
  },
  "read-twice": {
    severity: "minor",
    pt: "O arquivo `{0}` já foi aberto nesta função. Leia-o uma vez e guarde o que precisa.",
    en: "The file `{0}` has been opened in this function before. Read it once and keep what you need.",
  },
  "row-by-row": {
    severity: "minor",
    pt: "`{0}` percorre a tabela linha a linha em Python. Operações sobre colunas inteiras são dezenas de vezes mais rápidas.",
    en: "`{0}` goes through the table row by row in Python. Operations on whole columns are tens of times faster.",
  },
  "list-copy-in-loop": {
    severity: "minor",
    pt: "`{0}` copia a lista a cada volta: o custo cresce com o quadrado. Use `append` ou `extend`.",
    en: "`{0}` copies the list at every turn: the cost grows with the square. Use `append` or `extend`.",
  },
  "remove-in-loop": {
    severity: "minor",
    pt: "`{0}` procura e desloca os elementos a cada volta: o custo cresce com o quadrado. Construa uma lista nova com os que ficam.",
    en: "`{0}` searches and shifts the elements at every turn: the cost grows with the square. Build a new list of those that stay.",
  },
  "all-pairs": {
    severity: "info",
    pt: "Os dois laços percorrem `{0}`: o número de passos cresce com o quadrado. Se procura pares, um dicionário ou a lista ordenada costuma bastar.",
    en: "Both loops run over `{0}`: the number of steps grows with the square. To look for pairs a dictionary or the sorted list is often enough.",
  },
  "slicing-recursion": {
    severity: "minor",
    pt: "Cada chamada de `{0}` copia o resto da sequência: o custo cresce com o quadrado. Passe um índice, ou use um laço.",
    en: "Each call of `{0}` copies the rest of the sequence: the cost grows with the square. Pass an index, or use a loop.",
  },
  "flush-in-loop": {
    severity: "info",
    pt: "`flush=True` escreve na saída a cada volta. Deixe o Python juntar as linhas e descarregue uma vez no fim.",
    en: "`flush=True` writes to the output at every turn. Let Python gather the lines and flush once at the end.",
  },
} as const satisfies Readonly<Record<string, Words>>;

export type PerformanceRule = keyof typeof words;

const longestQuoted = 60;

/** Advice of a rule about a piece of code. */
export function performanceFinding(rule: PerformanceRule, span: Span, subject = ""): Finding {
  const { severity, pt, en } = words[rule];
  const quoted = subject.length > longestQuoted ? `${subject.slice(0, longestQuoted)}…` : subject;
  const named = (text: string) => text.replace("{0}", () => quoted);
  return findingOf("performance", rule, severity, span, { "pt-BR": named(pt), en: named(en) });
}
