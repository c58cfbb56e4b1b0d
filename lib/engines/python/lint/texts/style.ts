import { type RuleText, ruleText as t } from "./rule-text";

/** Rules about form: layout, names, and newer ways to write the same. */
export const styleTexts: Readonly<Record<string, RuleText>> = {
  A001: t(
    "A variável `{0}` encobre uma função do Python.",
    "A partir daqui a função original deixa de estar disponível.",
    "From here on the original is out of reach.",
  ),
  A002: t(
    "O argumento `{0}` encobre uma função do Python.",
    "Dentro da função a original deixa de estar disponível.",
    "Inside the function the original is out of reach.",
  ),
  B007: t(
    "A variável de laço `{0}` não é usada.",
    "Chame-a de `_` para dizer que é de propósito.",
    "Name it `_` to say that this is on purpose.",
    "Renomear para `_{0}`",
  ),
  E401: t(
    "Várias importações em uma linha.",
    "Uma por linha deixa as mudanças visíveis.",
    "One a line keeps changes visible.",
    "Separar as importações",
  ),
  E402: t(
    "Importação fora do início do arquivo.",
    "No início se vê de que o módulo depende.",
    "At the top one sees what the module depends on.",
  ),
  E701: t(
    "Dois comandos na mesma linha (dois-pontos).",
    "Um comando por linha é mais fácil de ler e de depurar.",
    "One statement a line is easier to read and to debug.",
  ),
  E702: t(
    "Dois comandos na mesma linha (ponto e vírgula).",
    "Um comando por linha é mais fácil de ler e de depurar.",
    "One statement a line is easier to read and to debug.",
  ),
  E703: t(
    "Ponto e vírgula desnecessário.",
    "Em Python a linha já termina o comando.",
    "In Python the line's end already ends the statement.",
    "Remover o ponto e vírgula",
  ),
  E713: t(
    "Escreva `not in`.",
    "`x not in y` se lê melhor que `not x in y`.",
    "`x not in y` reads better than `not x in y`.",
    "Usar `not in`",
  ),
  E714: t(
    "Escreva `is not`.",
    "`x is not y` se lê melhor que `not x is y`.",
    "`x is not y` reads better than `not x is y`.",
    "Usar `is not`",
  ),
  E731: t(
    "`lambda` atribuída a um nome.",
    "Com `def` a função tem nome nas mensagens de erro.",
    "With `def` the function has its name in error messages.",
    "Escrever com `def`",
  ),
  E741: t(
    "Nome ambíguo: `{0}`.",
    "`l`, `O` e `I` se confundem com algarismos.",
    "`l`, `O` and `I` look like digits.",
  ),
  I001: t(
    "Importações fora de ordem ou de forma.",
    "Biblioteca padrão, pacotes e módulos próprios, cada grupo em ordem alfabética.",
    "Standard library, packages and own modules, each group in alphabetical order.",
    "Ordenar as importações",
  ),
  N801: t(
    "O nome da classe `{0}` deveria ser em `CapWords`.",
    "É a convenção da PEP 8.",
    "This is the convention of PEP 8.",
  ),
  N802: t(
    "O nome da função `{0}` deveria ser em minúsculas.",
    "É a convenção da PEP 8: `palavras_com_sublinhado`.",
    "This is the convention of PEP 8: `words_with_underscores`.",
  ),
  N803: t(
    "O nome do argumento `{0}` deveria ser em minúsculas.",
    "É a convenção da PEP 8: `palavras_com_sublinhado`.",
    "This is the convention of PEP 8: `words_with_underscores`.",
  ),
  N805: t(
    "O primeiro argumento de um método deveria ser `self`.",
    "É a convenção da PEP 8, e todos os leitores a esperam.",
    "This is the convention of PEP 8, and every reader expects it.",
    "Renomear para `self`",
  ),
  N806: t(
    "A variável `{0}` deveria ser em minúsculas.",
    "Maiúsculas são para constantes do módulo.",
    "Capitals are for constants of the module.",
  ),
  N816: t(
    "A variável global `{0}` mistura maiúsculas e minúsculas.",
    "É a convenção da PEP 8: `palavras_com_sublinhado`.",
    "This is the convention of PEP 8: `words_with_underscores`.",
  ),
  RSE102: t(
    "Parênteses desnecessários na exceção lançada.",
    "Sem argumentos, `raise Erro` basta.",
    "Without arguments `raise Error` is enough.",
    "Remover os parênteses",
  ),
  RUF059: t(
    "A variável `{0}` é desempacotada e não é usada.",
    "Um sublinhado na frente diz que é de propósito.",
    "A leading underscore says that this is on purpose.",
    "Renomear para `_{0}`",
  ),
  UP004: t(
    "A classe `{0}` herda de `object`.",
    "Em Python 3 toda classe já herda dele.",
    "In Python 3 every class does so already.",
    "Remover `object`",
  ),
  UP006: t(
    "Use `{0}` em vez de `{1}` na anotação.",
    "Desde o Python 3.9 os tipos embutidos bastam.",
    "Since Python 3.9 the built-in types are enough.",
    "Usar `{0}`",
  ),
  UP007: t(
    "Use `{0}` na anotação.",
    "Desde o Python 3.10 a união se escreve com `|`.",
    "Since Python 3.10 a union is written with `|`.",
    "Usar `|`",
  ),
  UP008: t(
    "Use `super()` sem argumentos.",
    "Em Python 3 ele encontra a classe e o objeto sozinho.",
    "In Python 3 it finds the class and the object by itself.",
    "Usar `super()`",
  ),
  UP015: t(
    "Modo desnecessário em `open`.",
    "Ler texto já é o padrão.",
    "Reading text is the default already.",
    "Remover o modo",
  ),
  UP031: t(
    "Formatação com `%`.",
    "Uma f-string mostra o valor no lugar onde ele aparece.",
    "An f-string shows the value where it appears.",
    "Trocar a formatação",
  ),
  UP032: t(
    "Chamada a `format` que pode ser uma f-string.",
    "A f-string é mais curta e mais rápida.",
    "The f-string is shorter and faster.",
    "Escrever uma f-string",
  ),
  UP035: t(
    "Importação de um lugar antigo.",
    "O nome mudou de módulo, e o antigo será removido.",
    "The name has moved, and the old place will be removed.",
    "Importar do novo módulo",
  ),
  UP045: t(
    "Use `{0}` na anotação.",
    "Desde o Python 3.10 `| None` substitui `Optional`.",
    "Since Python 3.10 `| None` takes the place of `Optional`.",
    "Usar `| None`",
  ),
  W291: t(
    "Espaço no fim da linha.",
    "Ele suja as comparações entre versões.",
    "It clutters diffs.",
    "Remover o espaço",
  ),
  W292: t(
    "Falta a quebra de linha no fim do arquivo.",
    "Muitas ferramentas contam com ela.",
    "Many tools rely on it.",
    "Acrescentar a quebra de linha",
  ),
  W293: t(
    "A linha em branco contém espaços.",
    "Eles sujam as comparações entre versões.",
    "They clutter diffs.",
    "Remover os espaços",
  ),
  W605: t(
    "Sequência de escape inválida: `{0}`.",
    'Versões futuras do Python a tratarão como erro; duplique a barra ou use `r"…"`.',
    'Future Python versions will treat it as an error; double the backslash or use `r"…"`.',
    "Corrigir a sequência",
  ),
};
