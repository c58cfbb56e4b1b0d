/** What essays share without having been copied from one another. */
export const stockPhrases: readonly string[] = [
  "Diante do exposto, medidas são necessárias para reverter esse quadro.",
  "Nesse sentido, é preciso analisar as causas dessa problemática.",
  "Em primeiro lugar, é importante ressaltar que a situação é grave.",
  "Portanto, cabe ao Governo Federal tomar as medidas cabíveis.",
  "Sob esse viés, convém destacar a negligência estatal.",
  "Além disso, vale ressaltar a falta de informação da população.",
  "Dessa forma, será possível construir uma sociedade mais justa.",
  "Na contemporaneidade, o assunto ainda é pouco discutido.",
  "Desse modo, o problema poderá ser resolvido a longo prazo.",
  "Logo, faz-se necessária a intervenção do poder público.",
  "Por conseguinte, a população mais pobre é a mais atingida.",
  "Assim, espera-se que o país se torne mais igualitário.",
];

/** Quotations with those who said so: of the Constitution and of authors in the public domain. */
export const quotations: readonly string[] = [
  "Segundo o artigo 205 da Constituição Federal, “a educação, direito de todos e dever do Estado e da família, será promovida e incentivada com a colaboração da sociedade, visando ao pleno desenvolvimento da pessoa, seu preparo para o exercício da cidadania e sua qualificação para o trabalho”.",
  'Como escreveu Machado de Assis, "não tive filhos, não transmiti a nenhuma criatura o legado da nossa miséria"; assim termina o romance.',
  "“Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de consciência, devem agir uns para com os outros em espírito de fraternidade”, afirma a Declaração Universal dos Direitos Humanos.",
  "De acordo com Euclides da Cunha, «o sertanejo é, antes de tudo, um forte. Não tem o raquitismo exaustivo dos mestiços neurastênicos do litoral».",
];

/** Motivating texts, written for this set. */
export const prompts: readonly string[] = [
  "Nos últimos dez anos, metade das salas de leitura abertas por prefeituras fechou as portas por falta de pessoal. Onde ficou ao menos um mediador contratado, o número de empréstimos dobrou em dois anos, e as visitas de turmas inteiras passaram a fazer parte da semana escolar.",
  "Uma pesquisa com moradores de vinte capitais perguntou o que fariam com uma hora livre a mais por dia. Dormir e estar com os filhos vieram na frente; quase ninguém falou em trabalhar. Para os autores, a resposta mostra o preço que se paga por longos deslocamentos e jornadas partidas.",
  "O rio que atravessa o bairro já deu peixe, água e lugar de banho. Hoje recebe o esgoto de doze mil casas e as sobras de três fábricas. Limpar as margens custa pouco; o que falta, dizem os moradores, é que cada um que suja pague a sua parte e que alguém confira.",
];

/** Sentences written for this set, which fill up the texts. */
export const fillers: readonly string[] = [
  "A padaria da esquina abre antes do sol e fecha quando a última fornada acaba.",
  "Quem mora longe do centro conhece o motorista pelo nome e sabe a hora de cada condução.",
  "Meu avô guardava as cartas numa lata de biscoitos, amarradas com barbante.",
  "Nenhum mapa mostra as trilhas que as lavadeiras abriram até a nascente.",
  "O sindicato pediu reajuste, e a empresa respondeu com uma planilha de custos.",
  "Durante a cheia, os barqueiros levavam remédios de graça às ilhas.",
  "A orquestra do bairro ensaia numa garagem emprestada por um mecânico.",
  "Certas feiras trocam mudas de árvores por garrafas vazias, e as crianças são as primeiras da fila.",
  "O relatório tinha trezentas páginas, mas a conclusão cabia num bilhete.",
  "Uma horta no telhado esfria o prédio e dá couve para a cozinha.",
  "Na volta do recreio, a diretora encontrou o portão pintado de azul.",
  "Há profissões que desaparecem sem que ninguém escreva a sua história.",
  "Os vizinhos combinaram turnos para regar a praça durante a seca.",
  "O farmacêutico lê a receita em voz alta para quem esqueceu os óculos.",
];

/** An English text written for the part that is held out. */
export const englishText = `Every school should have a garden of its own. Children who plant beans in spring and pick them before the holidays learn more about time than any calendar can tell them. They also learn that food does not begin in a shop, and that rain is not only bad news.

Some parents fear that digging takes hours away from reading and arithmetic. In fact, a garden is full of both. Pupils measure the beds, weigh the harvest and write labels that other people have to understand. A teacher in our town asked her class to keep a diary of one single tree, and the diaries grew longer than any essay she had ever set.

There are costs, of course. Tools get lost, fences fall down, and somebody must water the plants in August. But neighbours are often glad to be asked. Retired people know which soil is too wet for carrots and how to keep slugs away without poison, and they like to be listened to.

A garden will not solve every problem of a school. It will give each child one corner of the world that is better because of what he or she did there, and that is a lesson worth a few muddy shoes.`;
