import type { Finding, Severity, Span } from "../../types";
import type { SinkRule } from "./sinks";

type SecurityRule =
  | SinkRule
  | "hidden-name"
  | "star-import"
  | "dynamic-import"
  | "dynamic-attribute"
  | "file-outside"
  | "sensitive-file"
  | "object-walk"
  | "format-walk"
  | "resource"
  | "regex-backtracking"
  | "bidi"
  | "homoglyph"
  | "invisible"
  | "line-ends"
  | "source-encoding";

type Words = { severity: Severity; pt: string; en: string };

/** `{0}` is what the source means at that place, by its full name. */
const words: Readonly<Record<SecurityRule, Words>> = {
  "code-execution": {
    severity: "critical",
    pt: "`{0}` executa texto como código: quem controlar esse texto faz o que o programa pode fazer. Leia dados com `ast.literal_eval` ou `json`, ou escolha a ação em um dicionário de funções.",
    en: "`{0}` runs text as code: whoever controls that text does all that the program may do. Read data by `ast.literal_eval` or `json`, or choose the action from a dictionary of functions.",
  },
  shell: {
    severity: "critical",
    pt: "`{0}` entrega o comando a um shell: um valor com `;` ou `$(…)` executa outros comandos. Use `subprocess.run` com uma lista de argumentos e sem `shell=True`.",
    en: "`{0}` hands the command to a shell: a value with `;` or `$(…)` runs other commands. Use `subprocess.run` with a list of arguments and no `shell=True`.",
  },
  process: {
    severity: "major",
    pt: "`{0}` cria, troca ou encerra processos fora do controle do programa. Use `subprocess` ou `concurrent.futures`, que esperam pelo que iniciam.",
    en: "`{0}` starts, replaces or ends processes beyond the program's control. Use `subprocess` or `concurrent.futures`, which wait for what they start.",
  },
  deserialisation: {
    severity: "major",
    pt: "`{0}` pode executar código escondido nos dados que lê. Leia só o que o próprio programa gravou, ou use JSON.",
    en: "`{0}` may run code hidden in the data that it reads. Read only what this program wrote itself, or use JSON.",
  },
  "native-code": {
    severity: "critical",
    pt: "`{0}` chama código nativo, fora de todas as proteções do Python: pode ler a memória e derrubar o processo. Use um módulo pronto para a tarefa.",
    en: "`{0}` calls native code, outside all of Python's protection: it can read memory and crash the process. Use a module made for the task.",
  },
  network: {
    severity: "minor",
    pt: "`{0}` fala com a rede: dados podem sair e respostas de estranhos entrar. Limite os endereços e o tempo, e confira o que chega.",
    en: "`{0}` talks to the network: data may leave and strangers' answers come in. Limit addresses and time, and check what arrives.",
  },
  "file-deletion": {
    severity: "minor",
    pt: "`{0}` apaga uma árvore inteira de pastas, sem volta. Confira antes que o caminho fica dentro da pasta prevista.",
    en: "`{0}` deletes a whole tree of folders for good. Check first that the path is inside the folder that you mean.",
  },
  introspection: {
    severity: "major",
    pt: "`{0}` alcança variáveis de quem chamou ou objetos de outras partes do processo, que assim podem ser lidos e trocados. Passe como argumento o que a função precisa.",
    en: "`{0}` reaches the caller's variables or objects of other parts of the process, which can so be read and changed. Pass what the function needs as an argument.",
  },
  "code-object": {
    severity: "critical",
    pt: "`{0}` troca ou monta bytecode à mão: o que roda já não é o que se lê, e bytecode errado derruba o interpretador. Escreva uma função comum.",
    en: "`{0}` replaces or builds bytecode by hand: what runs is no longer what one reads, and wrong bytecode crashes the interpreter. Write an ordinary function.",
  },
  tampering: {
    severity: "major",
    pt: "`{0}` muda o interpretador ou a biblioteca para todo o processo, e outras partes passam a funcionar de outro modo. Guarde a mudança em um objeto seu.",
    en: "`{0}` changes the interpreter or its library for the whole process, and other parts begin to behave otherwise. Keep the change in an object of your own.",
  },
  "javascript-bridge": {
    severity: "critical",
    pt: "`{0}` leva do Python ao JavaScript da página ou do servidor e permite executar código lá. Troque dados por argumentos e resultados.",
    en: "`{0}` leads from Python to the JavaScript of the page or server and can run code there. Exchange data as arguments and results.",
  },
  "hidden-name": {
    severity: "critical",
    pt: "Aqui se chega a `{0}` por um nome montado ou disfarçado, o que o esconde de quem lê. Escreva o nome por extenso, ou retire a chamada se não sabe para que serve.",
    en: "This reaches `{0}` by a name that is put together or disguised, which hides it from readers. Write the name out, or remove the call if you do not know what it is for.",
  },
  "star-import": {
    severity: "minor",
    pt: "Todos os nomes de `{0}` entram no arquivo sem serem escritos, as funções perigosas entre eles, e as do Python ficam cobertas. Importe pelo nome só o que se usa.",
    en: "All names of `{0}` enter the file without being written, dangerous functions among them, and cover Python's own. Import by name only what is used.",
  },
  "dynamic-import": {
    severity: "major",
    pt: "`{0}` carrega um módulo cujo nome só se conhece na execução: quem o controlar escolhe o código que roda. Escolha o módulo em uma lista de nomes permitidos.",
    en: "`{0}` loads a module whose name is known only at run time: whoever controls it chooses the code that runs. Choose the module from a list of names that are allowed.",
  },
  "dynamic-attribute": {
    severity: "major",
    pt: "O atributo de `{0}` é escolhido na execução: um nome de fora alcança qualquer função do módulo. Use um dicionário com as funções permitidas.",
    en: "The attribute of `{0}` is chosen at run time: a name from outside reaches any function of the module. Use a dictionary of the functions that are allowed.",
  },
  "file-outside": {
    severity: "major",
    pt: "Muda `{0}`, fora da pasta de trabalho: pode estragar o sistema ou arquivos do usuário. Escreva em uma pasta dada como argumento.",
    en: "Changes `{0}`, outside the working folder: it may damage the system or the user's files. Write to a folder given as an argument.",
  },
  "sensitive-file": {
    severity: "major",
    pt: "`{0}` guarda dados da máquina ou credenciais do usuário. Retire a leitura, ou receba o dado como argumento.",
    en: "`{0}` holds data of the machine or credentials of its user. Remove the access, or take the data as an argument.",
  },
  "object-walk": {
    severity: "critical",
    pt: "`{0}` sobe de um objeto qualquer até as classes do interpretador, o caminho clássico para fora de uma sandbox. Código comum não precisa disso: retire.",
    en: "`{0}` climbs from some object to the interpreter's classes, the classic way out of a sandbox. Ordinary code has no need of it: remove it.",
  },
  "format-walk": {
    severity: "major",
    pt: "O modelo `{0}` lê atributos internos ao ser formatado e pode revelar segredos. Formate só valores prontos.",
    en: "The template `{0}` reads internal attributes when it is formatted and may reveal secrets. Format finished values only.",
  },
  resource: {
    severity: "major",
    pt: "`{0}` pede tempo ou memória sem medida e pode parar a máquina. Ponha um limite ao valor.",
    en: "`{0}` asks for time or memory beyond measure and may stall the machine. Put a limit on the value.",
  },
  "regex-backtracking": {
    severity: "major",
    pt: "A expressão `{0}` repete o que já se repete: um texto que quase combina leva tempo exponencial. Tire a repetição de dentro ou as alternativas que se sobrepõem.",
    en: "The pattern `{0}` repeats what already repeats: text that almost matches takes exponential time. Remove the inner repetition or the alternatives that overlap.",
  },
  bidi: {
    severity: "critical",
    pt: "Há aqui um controle invisível de direção do texto ({0}): o código que se vê não é o que roda (CVE-2021-42574). Apague-o.",
    en: "An invisible control of text direction stands here ({0}): the code that one sees is not what runs (CVE-2021-42574). Delete it.",
  },
  homoglyph: {
    severity: "major",
    pt: "O nome `{0}` usa letras de outro alfabeto que parecem comuns, ou uma forma que o Python lê de outro modo. Escreva-o de novo com letras comuns.",
    en: "The name `{0}` uses letters of another alphabet that look ordinary, or a form that Python reads otherwise. Type it again in ordinary letters.",
  },
  invisible: {
    severity: "major",
    pt: "Há aqui um caractere invisível ({0}): dois textos que parecem iguais são diferentes. Apague-o ou escreva-o como escape.",
    en: "An invisible character stands here ({0}): two texts that look the same differ. Delete it or write it as an escape.",
  },
  "line-ends": {
    severity: "major",
    pt: "Um caractere ({0}) que alguns programas mostram como fim de linha e outros não: código pode parecer comentário, e comentário, código. Use fins de linha comuns.",
    en: "A character ({0}) that some programs show as a line's end and others do not: code may look like a comment and a comment like code. Use ordinary line ends.",
  },
  "source-encoding": {
    severity: "critical",
    pt: "A codificação `{0}` transforma o texto antes de o Python o ler: um comentário pode virar código. Grave o arquivo em UTF-8.",
    en: "The encoding `{0}` transforms the text before Python reads it: a comment may turn into code. Save the file as UTF-8.",
  },
};

const longestQuoted = 80;
const clip = (text: string) => (text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text);

/** A finding of a security rule about `subject`, as it is called in full. */
export function securityFinding(rule: SecurityRule, span: Span, subject: string): Finding {
  const { severity, pt, en } = words[rule];
  const named = (text: string) => text.replace("{0}", () => clip(subject));
  return {
    rule: `security/${rule}`,
    category: "security",
    severity,
    span: { start: span.start, end: span.end },
    message: { "pt-BR": named(pt), en: named(en) },
    suggestions: [],
  };
}
