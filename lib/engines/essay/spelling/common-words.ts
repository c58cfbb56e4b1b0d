import { stopWords } from "../text/stop-words";
import type { EssayLanguage } from "../types";

/* Everyday and essay vocabulary: between two words that a slip may stand for, the common one is likelier. */
const portuguese = `
pessoa pessoas gente homem homens mulher mulheres criança crianças jovem jovens adulto adultos idoso idosos família famílias pai pais país países mãe mães filho filhos
amigo amigos aluno alunos professor professores escola escolas ensino educação universidade estudo estudos estudante estudantes aula aulas livro livros leitura
trabalho trabalhos trabalhador trabalhadores emprego empresa empresas dinheiro renda economia econômico econômica mercado produto produtos consumo
governo governos governante governantes estado estados cidade cidades cidadão cidadãos cidadania política políticas político políticos lei leis direito direitos dever
justiça constituição ministério público pública públicos públicas poder poderes presidente brasil brasileiro brasileira brasileiros brasileiras nação nacional população povo
sociedade social sociais cultura cultural história histórico histórica século mundo vida vidas morte tempo ano anos dia dias mês meses semana hora horas hoje ontem amanhã
problema problemas questão questões causa causas consequência consequências solução soluções situação situações forma formas modo modos maneira meio meios fato fatos exemplo exemplos
saúde doença doenças médico médicos hospital hospitais tratamento corpo mental violência crime crimes segurança polícia preconceito racismo desigualdade desigualdades
pobreza fome drogas álcool trânsito acidente acidentes água ambiente ambiental natureza planeta terra lixo poluição energia
tecnologia tecnologias tecnológico internet rede redes mídia mídias televisão jornal notícia notícias informação informações comunicação celular computador ônibus carro carros rua ruas
importante importância necessário necessária necessidade possível difícil fácil grande grandes maior maiores menor melhor pior novo nova novos novas bom boa bons boas
próprio própria próprios próprias primeiro primeira último última único única principal principais diversos diversas diferente diferentes comum geral atual atuais antigo
influência influenciar conscientização consciência consciente respeito liberdade igualdade dignidade responsabilidade desenvolvimento crescimento avanço aumento redução falta acesso
também porém então através além difícil início início período território indivíduo indivíduos órgão órgãos ação ações relação relações opinião opiniões religião religiões intolerância
ideia ideias pensamento pensamentos conhecimento conhecimentos razão verdade palavra palavras texto textos língua tema assunto ponto parte partes lugar lugares lado caso casos casa casas
existe existem existência acontece acontecer aconteceu acredita acreditar precisa precisam precisar deixar deixa deixam levar leva levam trazer traz trazem viver vive vivem
dizer diz dizem falar fala falam ver vê veem saber sabe sabem querer quer querem ficar fica ficam tornar torna tornam torna-se conseguir consegue conseguem usar usa usam uso utilizar
mostrar mostra mostram garantir garante combater evitar resolver melhorar ajudar ajuda criar cria buscar busca sofrer sofre sofrem morrer nascer crescer mudar mudança mudanças
atenção proteção população constituição corrupção participação discriminação alimentação produção exploração conscientizar investimento investimentos projeto projetos campanha campanhas
objetivo objetivos interesse interesses valor valores sentido nível número números quantidade qualidade processo sistema realidade futuro presente passado
física física físico psicológico psicológicos psicológica moral ético ética sexual gênero negro negros negra branco índio indígena indígenas imigrante imigrantes refugiado
vítima vítimas agressão agressões bullying padrão padrões beleza imagem infância adolescência adolescente adolescentes sonho sonhos felicidade ansiedade ansioso ansiosa depressão
imprensa propaganda publicidade esporte futebol música arte cinema filme filósofo sociólogo escritor autor obra devido portanto enquanto apesar embora assim porque`;

const english = `
people person man men woman women child children family families friend friends school student students teacher education university life world country countries government governments
society social problem problems solution solutions reason reasons cause effect important importance necessary different difference possible difficult environment environmental pollution
technology internet computer phone media information communication money work job jobs health healthy hospital doctor time year years day days today future past water energy city cities
believe receive achieve friend beginning successful until definitely separate occurred experience knowledge opinion although because therefore example development history public political
know think say see want need use help live learn study become become change improve increase reduce create provide support feel great good better best bad worse new old young large small`;

const asSet = (list: string): string[] => list.split(/\s+/).filter(Boolean);

export const commonWords: Readonly<Record<EssayLanguage, ReadonlySet<string>>> = {
  pt: new Set([...asSet(portuguese), ...stopWords.pt]),
  en: new Set([...asSet(english), ...stopWords.en]),
};
