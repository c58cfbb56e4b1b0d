import type { RepertoireField } from "./field";

/** Works whose titles can be nothing else, by field; written as `people`. */
export const works: Partial<Record<RepertoireField, string>> = {
  literature: `Vidas Secas; Dom Casmurro; Memórias Póstumas de Brás Cubas; O Alienista; Capitães da Areia|Capitães de Areia; Quarto de Despejo; Grande Sertão: Veredas|Grande Sertão Veredas; Macunaíma; Iracema; O Guarani; Os Sertões; Triste Fim de Policarpo Quaresma;
    A Hora da Estrela; Morte e Vida Severina; Torto Arado; Auto da Compadecida|O Auto da Compadecida; Navio Negreiro|O Navio Negreiro; Canção do Exílio; Os Lusíadas; Ensaio sobre a Cegueira; Admirável Mundo Novo; 1984; A Revolução dos Bichos; Fahrenheit 451; O Conto da Aia; Laranja Mecânica;
    O Pequeno Príncipe; O Diário de Anne Frank|Diário de Anne Frank; A Metamorfose; Crime e Castigo; Os Miseráveis; Oliver Twist; Frankenstein; Romeu e Julieta; Hamlet; Otelo; Dom Quixote; Divina Comédia|A Divina Comédia; Odisseia; Ilíada; Cem Anos de Solidão; Harry Potter; Jogos Vorazes;
    Senhora dos Anéis|O Senhor dos Anéis; A Menina que Roubava Livros; O Menino do Pijama Listrado; As Vantagens de Ser Invisível; Extraordinário; Sapiens; Holocausto Brasileiro; Pai Contra Mãe; Sítio do Picapau Amarelo|Sítio do Pica-Pau Amarelo; Os Bruzundangas; Ideias para Adiar o Fim do Mundo; Olhos d'Água; Ponciá Vicêncio; O Avesso da Pele; A Falência; Claro Enigma; Sentimento do Mundo; No Meio do Caminho; Turma da Mônica`,
  philosophy: `A República; O Príncipe; Leviatã; O Contrato Social|Do Contrato Social; Ética a Nicômaco; Assim Falou Zaratustra; O Segundo Sexo; Vigiar e Punir; O Mito da Caverna|Mito da Caverna|Alegoria da Caverna; Sociedade do Cansaço|A Sociedade do Cansaço; A Sociedade do Espetáculo|Sociedade do Espetáculo; Eichmann em Jerusalém; Origens do Totalitarismo|As Origens do Totalitarismo; Microfísica do Poder; Dialética do Esclarecimento; O Mundo de Sofia; Pequeno Manual Antirracista`,
  sociology: `Modernidade Líquida; Amor Líquido; O Suicídio; Casa-Grande & Senzala|Casa Grande e Senzala|Casa-Grande e Senzala; Raízes do Brasil; O Povo Brasileiro; O Capital; Manifesto Comunista|O Manifesto Comunista; A Elite do Atraso; Cidadão de Papel|O Cidadão de Papel; Geografia da Fome; Racismo Estrutural; Ralé Brasileira|A Ralé Brasileira; Carnavais, Malandros e Heróis; Cidadania no Brasil; O Cidadão Ausente`,
  education: `Pedagogia do Oprimido; Pedagogia da Autonomia`,
  screen: `Cidade de Deus; Tropa de Elite; Central do Brasil; Que Horas Ela Volta|Que Horas Ela Volta?; Bacurau; Coringa; Parasita; Pantera Negra; Tempos Modernos; O Show de Truman|Show de Truman; Matrix; Black Mirror; 13 Reasons Why|Os 13 Porquês; La Casa de Papel; Round 6; The Handmaid's Tale; O Dilema das Redes; Privacidade Hackeada; Wall-E;
    Divertida Mente; Click; Ela; Her; Estrelas Além do Tempo; Histórias Cruzadas; 12 Anos de Escravidão; Corra!; Infiltrado na Klan; Green Book; Escritores da Liberdade; Sociedade dos Poetas Mortos; A Lista de Schindler; O Menino que Descobriu o Vento; Interestelar; O Jogo da Imitação; A Teoria de Tudo; Uma Mente Brilhante; Como Estrelas na Terra; O Contador de Histórias; Bicho de Sete Cabeças; Carandiru; Ilha das Flores;
    Meninas Malvadas; Confissões de Adolescente; Malhação; The Good Doctor; Atypical; Grey's Anatomy; Os Simpsons|The Simpsons; Cinema Paradiso; O Poço; Não Olhe para Cima; O Lorax|Lorax; Avatar; Rio; Olhos que Condenam; Democracia em Vertigem; Ainda Estou Aqui; Marighella; Cidade Invisível; Explicando; Mulan; Moonlight; O Quarto de Jack; Preciosa; À Procura da Felicidade; O Lobo de Wall Street; V de Vingança; Clube da Luta; Mundo Sem Porteiras; Chernobyl`,
  arts: `Abaporu; Operários; Os Retirantes|Retirantes; O Grito; Guernica; Mona Lisa; Construção; Que País É Este|Que País é Esse; Comida; Admirável Gado Novo; Pais e Filhos; Geração Coca-Cola; Imagine; Asa Branca; O Bêbado e a Equilibrista; Cálice; Apesar de Você; Aquarela do Brasil; Até Quando?; Negro Drama`,
};

/** Titles that are also everyday words: they count in quotation marks or after the kind of work alone. */
export const everydayTitles: ReadonlySet<string> = new Set(
  [
    "o príncipe ela her click rio avatar comida construção imagine operários cálice explicando extraordinário corra o poço matrix parasita o grito 1984 rio retirantes marighella lorax mulan",
  ]
    .join(" ")
    .split(" "),
);
