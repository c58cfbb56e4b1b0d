import type { Localized } from "../types";

/** What ruff's parser says, in Portuguese (`$1` as in the pattern), and how to mend it. */
type Explanation = { pattern: RegExp; says: string; hint: Localized };

const explain = (pattern: RegExp, says: string, pt: string, en: string): Explanation => ({
  pattern,
  says,
  hint: { "pt-BR": pt, en },
});

/** Tried in order; the first that matches explains the error. */
const explanations: readonly Explanation[] = [
  explain(
    /^missing closing quote/,
    "falta fechar as aspas de um texto",
    "Feche o texto com as mesmas aspas com que ele começa; para várias linhas use três aspas.",
    "Close the string with the quotes that open it; for several lines use three quotes.",
  ),
  explain(
    /^Expected `:`, found `=`/,
    "esperava `:`, encontrou `=`",
    "Para comparar use `==`; `=` só atribui.",
    "To compare use `==`; `=` only assigns.",
  ),
  explain(
    /^Expected `:`, found (.+)/,
    "esperava `:`, encontrou $1",
    "Termine a linha de `if`, `for`, `while`, `def`, `class` ou `with` com dois-pontos.",
    "End the line of `if`, `for`, `while`, `def`, `class` or `with` with a colon.",
  ),
  explain(
    /^Expected an indented block after (.+)/,
    "esperava um bloco recuado depois de $1",
    "Recue a linha seguinte (quatro espaços), ou escreva `pass` se o bloco for vazio.",
    "Indent the next line (four spaces), or write `pass` when the block is empty.",
  ),
  explain(
    /^inconsistent use of tabs and spaces/,
    "tabulações e espaços misturados no recuo",
    "Recue com quatro espaços por nível em todo o arquivo: o editor converte as tabulações.",
    "Indent with four spaces a level all through the file: an editor converts the tabs.",
  ),
  explain(
    /^Unexpected indentation/,
    "recuo inesperado",
    "Alinhe a linha com as vizinhas; não misture tabulações e espaços.",
    "Align the line with its neighbours; do not mix tabs and spaces.",
  ),
  explain(
    /^unindent does not match|^Expected dedent/,
    "o recuo não corresponde a nenhum nível anterior",
    "Volte exatamente ao recuo de um bloco anterior; não misture tabulações e espaços.",
    "Return to exactly the indentation of an earlier block; do not mix tabs and spaces.",
  ),
  explain(
    /^unexpected EOF|found end of file/,
    "o arquivo termina antes da hora",
    "Falta fechar um parêntese, colchete, chave ou texto aberto antes.",
    "A bracket or a string that was opened before is not closed.",
  ),
  explain(
    /^Expected `,`, found (.+)/,
    "esperava `,`, encontrou $1",
    "Falta uma vírgula entre os itens, ou fechar o parêntese ou colchete antes desta linha.",
    "A comma between the items is missing, or a bracket before this line is not closed.",
  ),
  explain(
    /^Expected `(.+?)`, found (.+)/,
    "esperava `$1`, encontrou $2",
    "Veja se falta um sinal ou uma palavra logo antes deste ponto.",
    "See whether a sign or a word is missing just before this point.",
  ),
  explain(
    /^Got unexpected token [“”‘’«»]/,
    "aspas tipográficas no código",
    "Troque as aspas curvas por aspas retas: \" ou '.",
    "Replace the curly quotes by straight ones: \" or '.",
  ),
  explain(
    /^Got unexpected token \0/,
    "há um byte nulo no arquivo",
    "O arquivo não é texto, ou foi gravado em UTF-16; grave-o como UTF-8.",
    "The file is not text, or was saved as UTF-16; save it as UTF-8.",
  ),
  explain(
    /^Got unexpected token/,
    "caractere que o Python não conhece",
    "Apague-o; textos copiados de páginas e documentos trazem espaços e sinais invisíveis.",
    "Delete it; text copied from pages and documents brings invisible spaces and signs.",
  ),
  explain(
    /^Simple statements must be separated/,
    "dois comandos na mesma linha",
    "Falta um operador, uma vírgula ou uma quebra de linha. Em Python 3, `print` e `exec` levam parênteses.",
    "An operator, a comma or a line break is missing. In Python 3 `print` and `exec` take parentheses.",
  ),
  explain(
    /^Invalid decimal integer literal/,
    "número inteiro inválido",
    "Um inteiro não começa com zero; octais se escrevem `0o17`.",
    "An integer does not start with zero; octals are written `0o17`.",
  ),
  explain(
    /^Invalid (?:annotated )?assignment target|assignment target/,
    "não se pode atribuir a isto",
    "À esquerda de `=` vai um nome, um atributo ou um índice. Para comparar use `==`.",
    "On the left of `=` stands a name, an attribute or an index. To compare use `==`.",
  ),
  explain(
    /^Parameter without a default/,
    "argumento sem valor padrão depois de um que o tem",
    "Ponha primeiro os argumentos sem valor padrão.",
    "Put the arguments without a default first.",
  ),
  explain(
    /^Duplicate parameter "(.+)"/,
    'o argumento "$1" se repete',
    "Dê outro nome a um dos dois.",
    "Give one of the two another name.",
  ),
  explain(
    /^Expected one or more symbol names after import/,
    "falta o que importar",
    "Escreva ao menos um nome depois de `import`.",
    "Write at least one name after `import`.",
  ),
  explain(
    /^f-string: (.+)/,
    "f-string inválida: $1",
    "Cada `{` precisa do seu `}`; para escrever uma chave, duplique-a: `{{`.",
    "Each `{` needs its `}`; to write a brace, double it: `{{`.",
  ),
  explain(
    /^Cannot use (.+) on Python ([\d.]+) \(syntax was added in Python ([\d.]+)\)/,
    "$1 não existe no Python $2 (veio no $3)",
    "Escreva de outra forma, ou escolha uma versão mais nova do Python.",
    "Write it another way, or choose a newer version of Python.",
  ),
  explain(
    /^Expected an identifier/,
    "esperava um nome",
    "Palavras reservadas como `class`, `global` ou `return` não servem de nome.",
    "Reserved words such as `class`, `global` or `return` cannot be names.",
  ),
  explain(
    /^Expected an expression/,
    "esperava uma expressão",
    "Falta um valor depois do operador, ou há um sinal a mais (Python não tem `++`, `&&` nem `||`).",
    "A value is missing after the operator, or there is a sign too many (Python has no `++`, `&&` or `||`).",
  ),
  explain(
    /^Expected a statement/,
    "esperava um comando",
    "Veja se sobra um parêntese ou sinal, ou se `else`, `elif` ou `except` está sem o seu bloco (`else if` se escreve `elif`).",
    "See whether a bracket or sign is left over, or an `else`, `elif` or `except` lacks its block (`else if` is written `elif`).",
  ),
];

const general: Localized = {
  "pt-BR": "Confira esta linha e a anterior.",
  en: "Check this line and the one before it.",
};

/** What the parser calls the things that it met, in Portuguese. */
const things: ReadonlyArray<[RegExp, string]> = [
  [/^newline$/, "o fim da linha"],
  [/^end of file$/, "o fim do arquivo"],
  [/^identifier$/, "um nome"],
  [/^(?:int|float|complex)$/, "um número"],
  [/^string$/, "um texto"],
  [/^indent$/, "um recuo"],
  [/^dedent$/, "o fim de um bloco"],
  [/^function definition$/, "a definição da função"],
  [/^class definition$/, "a definição da classe"],
  [/^(`.+`) (?:statement|clause|block|case)$/, "$1"],
];

function inPortuguese(thing: string): string {
  const known = things.find(([pattern]) => pattern.test(thing));
  return known ? thing.replace(known[0], known[1]) : thing;
}

/** A syntax error in both languages: what the parser met, and a hint how to mend it. */
export function explainSyntaxError(message: string, row: number, column: number): Localized {
  const known = explanations.find(({ pattern }) => pattern.test(message));
  const match = known?.pattern.exec(message);
  const says =
    known?.says.replace(/\$(\d)/g, (_, group) => inPortuguese(match?.[Number(group)] ?? "")) ?? message;
  const hint = known?.hint ?? general;
  const english = message.replaceAll("\0", "\\0");
  return {
    "pt-BR": `Erro de sintaxe na linha ${row}, coluna ${column}: ${says}. ${hint["pt-BR"]}`,
    en: `Syntax error at line ${row}, column ${column}: ${english}. ${hint.en}`,
  };
}
