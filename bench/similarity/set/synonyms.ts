/** Words that a rewriter puts for one another; those parted by bars may stand for the first one and it for them. */
const groups = `mas|porém|contudo|todavia; problema|questão|dificuldade|impasse; importante|relevante|essencial; pessoas|indivíduos|cidadãos;
 sociedade|população|coletividade; governo|Estado|poder público; muito|bastante; muitos|vários|diversos; grande|enorme|imenso; necessário|preciso|indispensável;
 mostra|revela|indica; causa|provoca|gera; também|igualmente; porque|pois|já que; assim|desse modo|dessa forma; hoje|atualmente; crianças|meninos|pequenos;
 escola|colégio|instituição; professor|docente|mestre; aluno|estudante|discente; livros|obras|volumes; leitura|ato de ler; ler|decifrar; país|nação|território;
 cidade|município; cidades|municípios; dinheiro|verba|recurso; lei|norma|regra; leis|normas|regras; família|casa|lar; famílias|lares; pais|responsáveis;
 jovens|adolescentes|moços; vida|existência; mundo|planeta; realidade|cenário|quadro; cenário|contexto|panorama; direito|garantia; direitos|garantias; falta|ausência|carência;
 criar|elaborar|instituir; promover|estimular|incentivar; ampliar|aumentar|expandir; garantir|assegurar; formar|preparar|educar; deve|precisa|tem de; podem|conseguem;
 existe|há; portanto|logo|por isso; além|ademais; embora|ainda que|mesmo que; medidas|providências|ações; campanhas|projetos|programas; informação|conhecimento|dado;
 fome|desnutrição; comida|alimento|refeição; comem|consomem; chega|vem; chegam|vêm; ajudou|auxiliou; esquece|ignora; pensa|acredita|julga; discutem|debatem; custa|vale;
 número|quantidade; único|só; rua|via; trabalho|emprego|serviço; trânsito|tráfego; carro|automóvel|veículo; ônibus|coletivo; celular|telefone|aparelho; usa|utiliza|emprega;
 usar|utilizar|empregar; perde|deixa escapar; explicação|aula; ferramenta|instrumento|recurso; ensino|educação; difícil|complicado|árduo; fácil|simples; bom|positivo; ruim|péssimo|negativo;
 cresce|aumenta; atinge|afeta|alcança; pobres|carentes|humildes; ricos|abastados; silêncio|mudez; conversa|diálogo; medo|receio; passado|história; futuro|amanhã; caminho|rumo|percurso;
 começo|início; fim|final|término; parte|parcela; meio|modo; mudança|transformação; mudar|transformar|alterar; solução|saída|resposta; causas|motivos|razões; consequências|efeitos|resultados;
 cities|towns; people|persons|citizens; cars|vehicles; car|vehicle; governments|authorities; money|funds; better|superior; transport|transit; public|common; buses|coaches; trains|railways;
 spend|invest; save|spare; true|correct; slow|sluggish; places|areas; become|turn; change|alter; habits|customs; build|construct; roads|streets; cheap|affordable; help|aid; often|frequently;
 many|numerous; however|nevertheless; therefore|thus; big|large; near|close to; children|kids; school|classroom; teacher|instructor; books|volumes; important|essential; because|since; learn|study`;

/** For each word, what may stand for it. */
export const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  groups.split(";").flatMap((group) => {
    const words = group.trim().split("|");
    return words.map((word): [string, string[]] => [word, words.filter((other) => other !== word)]);
  }),
);

/** Function words that a translation there and back exchanges. */
export const functionWords: ReadonlyMap<string, readonly string[]> = new Map(
  `de|do da; do|de; da|de; em|no na; no|em; na|em; o|um esse; a|uma essa; os|esses; as|essas; um|o; uma|a; que|o qual; e|e também; para|a; por|através de; com|junto a;
   não|nunca; se|caso; ao|para o; à|para a; the|a this; a|the one; of|from in; in|at within; to|for; and|as well as; that|which; for|to; with|by; on|upon; they|these; it|this`
    .split(";")
    .map((entry): [string, string[]] => {
      const [word = "", others = ""] = entry.trim().split("|");
      return [word, others.split(" ")];
    }),
);

/** Words that replace one for which the table has no synonym. */
export const randomWords =
  `janela planta mesa relógio vento prato corda ponte navio martelo telhado caderno sapato floresta moeda parede jardim cadeira garrafa estrada
 música poeira sombra espelho tambor fogueira cidade rede bandeira montanha barco lâmpada chuva tinta vidro lençol pedra fruta escada muro cavalo trilho sino areia farol
 cantar dobrar colher medir varrer costurar pintar correr guardar lavar abrir trazer subir cortar pesar soltar`.split(
    /\s+/u,
  );
