import type { Locale } from "./words";

const english = `Elysia: analysis of essays and Python code, here or on a server.

  npm run -s elysia -- essay FILE|-            analyse an essay
  npm run -s elysia -- code FILE|-             analyse a Python file
  npm run -s elysia -- essay --batch FILE|-    one job a line, one result a line
  npm run -s elysia -- verify FILE|-           run a report (essay --json) again and compare
  npm run -s elysia -- audit verify            whether the audit log is as it was written (needs DATABASE_URL)
  npm run -s elysia -- storage check           whether rows and stored objects agree (needs DATABASE_URL)
  npm run -s elysia -- storage sweep           removes objects of over a day without a row (--dry-run: names them)
  npm run -s elysia -- search check            whether the search's index has everything as it is (needs DATABASE_URL)
  npm run -s elysia -- search rebuild          writes it anew, while searches go on (needs DATABASE_URL)
  npm run -s elysia -- texts refresh           has texts read anew that older engines have read (needs DATABASE_URL)
  npm run -s elysia -- code --batch FILE|-           faster versions, verified and measured in a sandbox
  npm run -s elysia -- code compare --batch FILE|-   whether two versions behave the same
  npm run -s elysia -- sandbox --batch FILE|-        run snippets in the sandbox

On a server (--server URL; key by --key or login), with the same results:

  npm run -s elysia -- essay|code FILE|- --server URL   hand in, wait and show the result
  npm run -s elysia -- login --server URL               sign in with address and password, once; logout ends it
  npm run -s elysia -- list | search WORDS              the newest analyses; analysed texts by their words
  npm run -s elysia -- status ID | result ID | cancel ID

A file named - is standard input. Files are UTF-8 and at most 2 MB.

  --json             the whole result as one line of JSON
  --fail-on LEVEL    exit with 1 when a finding is at or above LEVEL: info, minor, major, critical
  --lang LANG        pt-BR or en (else by LC_ALL, LC_MESSAGES, LANG)
  --theme TEXT       the theme of the essay
  --no-score         findings alone, without the five scores of an essay
  --batch FILE       JSON lines: {"id","text" or "paragraphs","theme"?,"supporting_text"?,"title"?,"language"?}
                     for essays, answered with {"id","scores","total","interval","annulment","findings"};
                     {"id","source","fileName"?,"targetVersion"?} for code --static;
                     {"id","kind":"stdin" or "function","source","entry_point"?,"inputs"?,"tests"?,"stress"?} for code,
                     answered with {"id","findings","status","source","speedup","rules"};
                     {"id","before","after","entry_point"} for code compare; {"id","source","entry_point"?} for sandbox;
                     a bad line is answered with {"id","error"}, and the batch goes on
  --static           code --batch with findings alone; nothing is run
  --adapter NAME     the sandbox: auto, bubblewrap or pyodide
  --organisation ID  audit verify: one chain, or platform (else every chain); search check, rebuild, texts refresh: one alone
  --head SEQ:HASH    audit verify: a head kept elsewhere; the chain must still pass through it
  --server URL       the server to ask (else ELYSIA_SERVER; status and the like: else the one with a login)
  --key KEY          an API key or a token (else ELYSIA_KEY, else the login)
  --depth DEPTH      code on a server: quick (findings alone, the default), standard, thorough
  --wait SECONDS     how long to wait for a server's result (600)
  --limit N, --cursor TEXT   list, search: how many, and from where on
  --email ADDRESS    login: whose
  --help, --version

Exit codes: 0 fine; 1 findings at or above --fail-on, or a report or a storage that differs;
2 wrong usage or input, or a server that refuses or does not answer.
`;

const portuguese = `Elysia: análise de redações e de código Python, aqui ou em um servidor.

  npm run -s elysia -- essay ARQUIVO|-            analisa uma redação
  npm run -s elysia -- code ARQUIVO|-             analisa um arquivo Python
  npm run -s elysia -- essay --batch ARQUIVO|-    um pedido por linha, um resultado por linha
  npm run -s elysia -- verify ARQUIVO|-           refaz um relatório (essay --json) e compara
  npm run -s elysia -- audit verify               se a auditoria está como foi escrita (precisa de DATABASE_URL)
  npm run -s elysia -- storage check              se registros e objetos guardados conferem (precisa de DATABASE_URL)
  npm run -s elysia -- storage sweep              remove objetos de mais de um dia sem registro (--dry-run: só os lista)
  npm run -s elysia -- search check               se o índice da busca tem tudo como é (precisa de DATABASE_URL)
  npm run -s elysia -- search rebuild             refaz o índice, enquanto as buscas seguem (precisa de DATABASE_URL)
  npm run -s elysia -- texts refresh              manda ler de novo os textos lidos por motores antigos (precisa de DATABASE_URL)
  npm run -s elysia -- code --batch ARQUIVO|-           versões mais rápidas, verificadas e medidas em uma área isolada
  npm run -s elysia -- code compare --batch ARQUIVO|-   se duas versões se comportam igual
  npm run -s elysia -- sandbox --batch ARQUIVO|-        executa trechos na área isolada

Em um servidor (--server URL; chave por --key ou login), com os mesmos resultados:

  npm run -s elysia -- essay|code ARQUIVO|- --server URL   envia, espera e mostra o resultado
  npm run -s elysia -- login --server URL                  entra com e-mail e senha, uma vez; logout encerra
  npm run -s elysia -- list | search PALAVRAS              as análises mais novas; textos por suas palavras
  npm run -s elysia -- status ID | result ID | cancel ID

O arquivo - é a entrada padrão. Os arquivos são UTF-8 e têm no máximo 2 MB.

  --json             o resultado inteiro em uma linha de JSON
  --fail-on NÍVEL    termina com 1 quando algo está no NÍVEL ou acima: info, minor, major, critical
  --lang LÍNGUA      pt-BR ou en (senão por LC_ALL, LC_MESSAGES, LANG)
  --theme TEXTO      o tema da redação
  --no-score         só os achados, sem as cinco notas da redação
  --batch ARQUIVO    linhas JSON: {"id","text" ou "paragraphs","theme"?,"supporting_text"?,"title"?,"language"?}
                     para redações, com a resposta {"id","scores","total","interval","annulment","findings"};
                     {"id","source","fileName"?,"targetVersion"?} para code --static;
                     {"id","kind":"stdin" ou "function","source","entry_point"?,"inputs"?,"tests"?,"stress"?} para code,
                     com a resposta {"id","findings","status","source","speedup","rules"};
                     {"id","before","after","entry_point"} para code compare; {"id","source","entry_point"?} para sandbox;
                     uma linha ruim recebe {"id","error"}, e o lote continua
  --static           code --batch só com os achados; nada é executado
  --adapter NOME     a área isolada: auto, bubblewrap ou pyodide
  --organisation ID  audit verify: uma corrente, ou platform (senão todas); search check, rebuild, texts refresh: só uma
  --head SEQ:HASH    audit verify: uma cabeça guardada fora; a corrente ainda deve passar por ela
  --server URL       o servidor (senão ELYSIA_SERVER; status e semelhantes: senão o que tem login)
  --key CHAVE        uma chave de API ou um token (senão ELYSIA_KEY, senão o login)
  --depth NÍVEL      code em um servidor: quick (só achados, o padrão), standard, thorough
  --wait SEGUNDOS    quanto esperar pelo resultado de um servidor (600)
  --limit N, --cursor TEXTO   list, search: quantos, e a partir de onde
  --email ENDEREÇO   login: de quem
  --help, --version

Códigos de saída: 0 tudo certo; 1 algo no nível de --fail-on ou acima, ou relatório ou armazenamento diferente;
2 uso ou entrada errada, ou um servidor que recusa ou não responde.
`;

export const helpText: Readonly<Record<Locale, string>> = { "pt-BR": portuguese, en: english };
