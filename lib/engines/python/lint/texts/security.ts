import { type RuleText, ruleText as t } from "./rule-text";

/** Rules about code that an attacker may use. */
export const securityTexts: Readonly<Record<string, RuleText>> = {
  S102: t(
    "Uso de `exec`.",
    "Quem controlar o texto executa o que quiser com as permissões do programa.",
    "Whoever controls the text runs anything with the program's permissions.",
  ),
  S105: t(
    "Parece haver uma senha escrita no código.",
    "Quem lê o código ou o repositório a conhece; leia-a do ambiente ou de um cofre.",
    "Everyone who reads the code knows it; read it from the environment or a vault.",
  ),
  S106: t(
    "Parece haver uma senha escrita em um argumento.",
    "Quem lê o código ou o repositório a conhece; leia-a do ambiente ou de um cofre.",
    "Everyone who reads the code knows it; read it from the environment or a vault.",
  ),
  S107: t(
    "Parece haver uma senha como valor padrão.",
    "Quem lê o código ou o repositório a conhece; leia-a do ambiente ou de um cofre.",
    "Everyone who reads the code knows it; read it from the environment or a vault.",
  ),
  S110: t(
    "`try`–`except`–`pass` esconde a falha.",
    "Registre a exceção ou trate-a; falhas silenciosas são as mais caras.",
    "Log the exception or handle it; silent failures cost the most.",
  ),
  S113: t(
    "Requisição de rede sem limite de tempo.",
    "Sem `timeout`, um servidor que não responde prende o programa para sempre.",
    "Without a `timeout`, a server that never answers holds the program for ever.",
  ),
  S301: t(
    "`pickle` pode executar código ao ler dados.",
    "Use JSON para dados que vêm de fora.",
    "Use JSON for data that comes from outside.",
  ),
  S307: t(
    "`eval` executa o texto que recebe.",
    "Quem controlar o texto executa o que quiser; para ler literais use `ast.literal_eval`.",
    "Whoever controls the text runs anything; `ast.literal_eval` runs nothing.",
  ),
  S311: t(
    "`random` não serve para segredos.",
    "Os seus números são previsíveis; para senhas e códigos use `secrets`.",
    "Its numbers can be predicted; for passwords and tokens use `secrets`.",
  ),
  S324: t(
    "Função de hash insegura.",
    "MD5 e SHA-1 já foram quebradas; use SHA-256, e para senhas uma função lenta.",
    "MD5 and SHA-1 are broken; use SHA-256, and a slow function for passwords.",
  ),
  S506: t(
    "`yaml.load` inseguro.",
    "Ele pode criar qualquer objeto; use `yaml.safe_load`.",
    "It can create any object; use `yaml.safe_load`.",
  ),
  S602: t(
    "`subprocess` com `shell=True`.",
    "O texto passa pelo interpretador de comandos, onde `;` e `$()` executam mais; passe uma lista.",
    "The text goes through the shell, where `;` and `$()` run more; pass a list.",
  ),
  S605: t(
    "O processo é iniciado por um interpretador de comandos.",
    "Use `subprocess.run` com uma lista de argumentos.",
    "Use `subprocess.run` with a list of arguments.",
  ),
  S607: t(
    "O programa é chamado sem o caminho completo.",
    "Outro programa de mesmo nome que venha antes no `PATH` rodaria no lugar dele.",
    "Another program of that name, earlier on the `PATH`, would run in its place.",
  ),
  S608: t(
    "Consulta SQL montada com texto.",
    "Valores vindos de fora podem mudar a consulta; use parâmetros.",
    "Values from outside can change the query; use parameters.",
  ),
  PLE2502: t(
    "Há caracteres de controle que mudam a ordem do texto na tela.",
    "O código que se vê não é o que roda; remova-os.",
    "The code that you see is not what runs; remove them.",
  ),
  T100: t(
    "`{0}` ficou no código.",
    "O programa pararia à espera de um depurador.",
    "The program would stop and wait for a debugger.",
  ),
};
