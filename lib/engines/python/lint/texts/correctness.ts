import { type RuleText, ruleText as t } from "./rule-text";

/** Rules about code that is wrong, or very likely not what was meant. */
export const correctnessTexts: Readonly<Record<string, RuleText>> = {
  F401: t(
    "`{0}` é importado, mas não é usado.",
    "Uma importação sem uso atrasa o início e engana quem lê.",
    "An unused import slows the start and misleads the reader.",
    "Remover a importação `{0}`",
  ),
  F403: t(
    "`{0}` esconde de onde vem cada nome.",
    "Com `import *` não se sabe quais nomes existem; importe os que você usa.",
    "With `import *` nobody knows which names exist; import those you use.",
  ),
  F405: t(
    "`{0}` talvez não exista: pode vir de um `import *`.",
    "Importe o nome explicitamente para que o erro apareça cedo.",
    "Import the name explicitly, so that a mistake shows early.",
  ),
  F541: t(
    "f-string sem nenhum campo `{…}`.",
    "Sem campos, o prefixo `f` não faz nada.",
    "Without fields the `f` prefix does nothing.",
    "Remover o prefixo `f`",
  ),
  F601: t(
    "A chave `{0}` se repete no dicionário.",
    "Só o último valor fica; os anteriores se perdem em silêncio.",
    "Only the last value stays; the earlier ones are lost silently.",
    "Remover a chave repetida",
  ),
  F632: t(
    "Compare valores constantes com `{0}`, não com `is`.",
    "`is` compara identidade de objetos, que varia entre versões do Python.",
    "`is` compares the identity of objects, which varies between Python versions.",
    "Comparar com `{0}`",
  ),
  F701: t(
    "`break` fora de um laço.",
    "O Python recusa este arquivo ao carregá-lo.",
    "Python refuses to load this file.",
  ),
  F702: t(
    "`continue` fora de um laço.",
    "O Python recusa este arquivo ao carregá-lo.",
    "Python refuses to load this file.",
  ),
  F704: t(
    "`{0}` fora de uma função.",
    "O Python recusa este arquivo ao carregá-lo.",
    "Python refuses to load this file.",
  ),
  F706: t(
    "`return` fora de uma função.",
    "O Python recusa este arquivo ao carregá-lo.",
    "Python refuses to load this file.",
  ),
  F811: t(
    "`{0}` é definido de novo sem ter sido usado.",
    "A primeira definição se perde: uma das duas sobra ou tem o nome errado.",
    "The first definition is lost: one of the two is superfluous or misnamed.",
    "Remover a definição repetida de `{0}`",
  ),
  F821: t(
    "O nome `{0}` não está definido.",
    "Quando esta linha rodar, o programa para com `NameError`.",
    "When this line runs, the program stops with `NameError`.",
  ),
  F841: t(
    "A variável local `{0}` recebe um valor que nunca é usado.",
    "Ou falta usá-la, ou a atribuição pode sair.",
    "Either its use is missing, or the assignment can go.",
    "Remover a atribuição a `{0}`",
  ),
  B006: t(
    "Valor padrão mutável em um argumento.",
    "O objeto é criado uma só vez e partilhado por todas as chamadas; use `None` e crie-o dentro da função.",
    "The object is created once and shared by all calls; use `None` and create it inside the function.",
    "Usar `None` e criar o valor dentro da função",
  ),
  B008: t(
    "Chamada de função no valor padrão de um argumento.",
    "Ela roda uma só vez, quando a função é definida, e não a cada chamada.",
    "It runs once, when the function is defined, not at each call.",
  ),
  B011: t(
    "`assert False` some com `python -O`.",
    "Lance `AssertionError()` para que a falha não dependa de uma opção.",
    "Raise `AssertionError()`, so that the failure does not depend on an option.",
    "Lançar `AssertionError`",
  ),
  B015: t(
    "Comparação sem efeito.",
    "O resultado é descartado: faltou `assert`, `return` ou uma atribuição.",
    "Its result is thrown away: an `assert`, a `return` or an assignment is missing.",
  ),
  B018: t(
    "Expressão sem efeito.",
    "O valor é calculado e descartado; atribua-o ou remova a linha.",
    "The value is computed and thrown away; assign it or remove the line.",
  ),
  B023: t(
    "A função usa a variável de laço `{0}` sem fixar o seu valor.",
    "Todas as funções criadas no laço verão o último valor; passe-o como valor padrão.",
    "All functions made in the loop will see its last value; pass it as a default.",
  ),
  B904: t(
    "Uma exceção é lançada dentro de `except` sem `from`.",
    "`raise … from err` conserva a causa; `from None` a esconde de propósito.",
    "`raise … from err` keeps the cause; `from None` hides it on purpose.",
  ),
  B905: t(
    "`zip()` sem `strict=`.",
    "Quando os tamanhos diferem, o resto é descartado em silêncio.",
    "Where the lengths differ, the rest is dropped silently.",
    "Escrever `strict=` explicitamente",
  ),
  E711: t(
    "Compare com `None` usando `is` ou `is not`.",
    "`None` é único, e `==` pode ser redefinido por uma classe.",
    "There is one `None`, and a class may redefine `==`.",
    "Usar `is` ou `is not`",
  ),
  E712: t(
    "Não compare com `True` ou `False` usando `==`.",
    "A própria condição basta e aceita qualquer valor verdadeiro.",
    "The condition itself is enough, and takes any true value.",
    "Usar a própria condição",
  ),
  E721: t(
    "Compare tipos com `is`, ou use `isinstance()`.",
    "`isinstance()` também aceita subclasses, o que quase sempre se quer.",
    "`isinstance()` takes subclasses too, which is nearly always wanted.",
  ),
  E722: t(
    "`except` sem tipo captura tudo.",
    "Até `KeyboardInterrupt` e erros de digitação são engolidos; diga qual exceção você espera.",
    "Even `KeyboardInterrupt` and typing mistakes are swallowed; name the exception that you expect.",
  ),
  PLW0127: t(
    "A variável `{0}` é atribuída a si mesma.",
    "A linha não faz nada; talvez o nome esteja errado.",
    "The line does nothing; the name may be wrong.",
  ),
  PLW0603: t(
    "`global` é usado para alterar `{0}`.",
    "Estado global liga partes distantes do programa; devolva o valor ou guarde-o em um objeto.",
    "Global state ties distant parts together; return the value or keep it in an object.",
  ),
  PLW2901: t(
    "A variável do laço `{0}` é sobrescrita dentro do laço.",
    "Quem lê espera que ela ainda seja o item; dê outro nome ao novo valor.",
    "A reader expects it still to be the item; give the new value a name of its own.",
  ),
  PLR0124: t(
    "Um nome é comparado consigo mesmo.",
    "O resultado é sempre o mesmo; um dos lados deve ser outro.",
    "The result is always the same; one side should be another.",
  ),
  PLR0133: t(
    "Duas constantes são comparadas.",
    "O resultado é sempre o mesmo; um dos lados deve ser uma variável.",
    "The result is always the same; one side should be a variable.",
  ),
  RUF012: t(
    "Valor mutável em atributo de classe.",
    "Ele é partilhado por todas as instâncias; crie-o em `__init__` ou anote com `ClassVar`.",
    "All instances share it; create it in `__init__` or annotate it with `ClassVar`.",
  ),
  RUF013: t(
    "`None` como padrão, mas a anotação não o admite.",
    "Escreva `| None` na anotação.",
    "Write `| None` in the annotation.",
    "Acrescentar `None` à anotação",
  ),
  RUF021: t(
    "`and` e `or` misturados sem parênteses.",
    "`and` liga mais forte; os parênteses mostram que é isso que se quer.",
    "`and` binds tighter; brackets show that this is what is meant.",
    "Pôr parênteses",
  ),
  SIM115: t(
    "O arquivo é aberto sem `with`.",
    "Com `with` ele é fechado mesmo quando ocorre uma exceção.",
    "With `with` it is closed even when an exception occurs.",
  ),
};
