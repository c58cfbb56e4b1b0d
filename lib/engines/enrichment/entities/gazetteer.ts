const asSet = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(";")
      .map((entry) => entry.trim().toLowerCase())
      .filter(Boolean),
  );

/** Brazil's states, their capitals and other large cities; countries, continents and large cities of the world, in both languages. */
export const places =
  asSet(`Brasil; Acre; Alagoas; Amapá; Amazonas; Bahia; Ceará; Distrito Federal; Espírito Santo; Goiás; Maranhão; Mato Grosso; Mato Grosso do Sul;
  Minas Gerais; Pará; Paraíba; Paraná; Pernambuco; Piauí; Rio de Janeiro; Rio Grande do Norte; Rio Grande do Sul; Rondônia; Roraima; Santa Catarina; São Paulo; Sergipe; Tocantins;
  Rio Branco; Maceió; Macapá; Manaus; Salvador; Fortaleza; Brasília; Vitória; Goiânia; São Luís; Cuiabá; Campo Grande; Belo Horizonte; Belém; João Pessoa; Curitiba; Recife; Teresina; Natal;
  Porto Alegre; Porto Velho; Boa Vista; Florianópolis; Aracaju; Palmas; Guarulhos; Campinas; Santos; Osasco; Niterói; Ribeirão Preto; Uberlândia; Sorocaba; Joinville; Londrina; Petrópolis; Ouro Preto;
  Mariana; Brumadinho; Nordeste; Sudeste; Norte; Centro-Oeste; Amazônia; Pantanal; Cerrado; Caatinga; Mata Atlântica;
  Argentina; Uruguai; Paraguai; Bolívia; Chile; Peru; Colômbia; Venezuela; Equador; México; Estados Unidos; Canadá; Cuba; Portugal; Espanha; França; Itália; Alemanha; Inglaterra; Reino Unido; Irlanda;
  Holanda; Países Baixos; Bélgica; Suíça; Áustria; Suécia; Noruega; Finlândia; Dinamarca; Islândia; Polônia; Grécia; Rússia; Ucrânia; Turquia; China; Japão; Índia; Coreia do Sul; Coreia do Norte; Austrália; Nova Zelândia;
  África do Sul; Angola; Moçambique; Cabo Verde; Egito; Nigéria; Israel; Palestina; Síria; Iraque; Irã; Afeganistão; Haiti; América do Sul; América Latina; América do Norte; Europa; África; Ásia; Oceania;
  Lisboa; Porto; Madri; Paris; Londres; Roma; Berlim; Nova York; Nova Iorque; Washington; Moscou; Pequim; Tóquio; Buenos Aires; Santiago; Montevidéu;
  Brazil; United States; United Kingdom; England; Scotland; Wales; Ireland; France; Germany; Spain; Italy; Switzerland; Sweden; Norway; Denmark; Finland; Netherlands; Belgium; Greece; Russia; Ukraine; Turkey;
  Japan; India; South Korea; North Korea; Australia; New Zealand; South Africa; Egypt; Nigeria; Kenya; Mexico; Canada; Colombia; Peru; London; Rome; Berlin; Madrid; Lisbon; New York; Moscow; Beijing; Tokyo; Europe; Africa; Asia; South America; Latin America; North America`);

/** Given names that are frequent in Brazil or in English, none of which is a common word. */
export const givenNames = new Set(
  `ana maria joão josé antônio antonio francisco carlos paulo pedro lucas luiz luis marcos gabriel rafael daniel marcelo bruno eduardo felipe rodrigo manoel mateus andré fernando fábio leonardo
   gustavo guilherme leandro tiago thiago anderson ricardo márcio jorge sebastião alexandre roberto edson diego vítor vitor sérgio cláudio adriana juliana márcia fernanda patrícia aline sandra camila amanda
   bruna jéssica jessica letícia júlia julia luciana vanessa mariana gabriela vera larissa cláudia beatriz rafaela sônia renata helena isabela sofia alice laura clarice cecília carolina raquel teresa
   ray machado graciliano rubem jane mary john james robert michael william david richard charles thomas george elizabeth sarah emily emma anna peter henry edward arthur oliver jack harry margaret`.split(
    /\s+/u,
  ),
);

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Words that stand before a person's name. */
export const personCues = words(
  `sr sra srta dr dra prof profa professor professora presidente presidenta ministro ministra senador senadora deputado deputada governador governadora prefeito prefeita vereador vereadora
   filósofo filósofa sociólogo socióloga educador educadora escritor escritora poeta poetisa autor autora jornalista historiador historiadora pedagogo pedagoga psicólogo psicóloga economista cientista cantor cantora
   compositor compositora médico médica juiz juíza rei rainha papa padre dom dona são santa tio tia mr mrs ms miss president minister senator king queen pope writer author poet philosopher professor`,
);

/** Words that an organisation's name begins with. */
export const organisationHeads = words(
  `ministério secretaria universidade faculdade instituto fundação associação organização conselho tribunal câmara senado congresso banco partido sindicato federação confederação comissão agência empresa companhia
   escola colégio hospital museu biblioteca igreja prefeitura polícia defensoria procuradoria assembleia academia centro fórum movimento supremo união
   ministry university institute foundation association organization organisation council court bank party union federation commission agency company school college hospital museum library church department`,
);

/** Words that a place's name begins with. */
export const placeHeads = words(
  `rua avenida praça rodovia bairro vila jardim parque rio lago lagoa serra vale ilha praia morro favela porto cidade município estado região
   street avenue square river lake mount mountain valley island beach city park`,
);
