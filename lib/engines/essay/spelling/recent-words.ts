/** Current Portuguese words that are younger than the dictionary (VERO, 2013) or that it leaves out. */
export const recentWords: ReadonlySet<string> = new Set(
  `
  covid coronavírus pandêmico pandêmica pandêmicos pandêmicas lockdown quarentenar
  internauta internautas cibersegurança cibercrime cibercrimes ciberbullying cyberbullying ciberespaço podcast podcasts streaming selfie selfies
  influenciador influenciadora influenciadores influenciadoras youtuber youtubers blogueira blogueiro blogueiras blogueiros hashtag hashtags meme memes
  aplicativo aplicativos smartphone smartphones tablet tablets notebook notebooks whatsapp instagram facebook twitter youtube tiktok google netflix uber
  algoritmização algorítmico algorítmica algorítmicos algorítmicas digitalização desinformação checagem checagens
  uberização plataformização pejotização precarização invisibilização invisibilizar invisibiliza invisibilizam subnotificação subnotificações
  ressignificar ressignifica ressignificam ressignificação ressignificações problematizar problematização naturalização
  negacionismo negacionista negacionistas meritocracia meritocrático meritocrática
  sororidade capacitismo capacitista capacitistas etarismo etarista gordofobia gordofóbico gordofóbica transfobia transfóbico transfóbica
  homoafetivo homoafetiva homoafetivos homoafetivas homotransfobia lgbtfobia lgbt lgbtqia cisgênero cisgêneros transgênero transgêneros
  decolonial decoloniais afrodescendente afrodescendentes quilombola quilombolas
  socioemocional socioemocionais socioeducativo socioeducativa socioambiental socioambientais neurodivergente neurodivergentes
  hipossuficiente hipossuficientes hipervulnerável vulnerabilização vulnerabilizado vulnerabilizada vulnerabilizados vulnerabilizadas
  empoderar empodera empoderada empoderadas monoparental monoparentais multiletramento letramento letramentos
  autocuidado feminicida feminicidas estigmatização estigmatizado estigmatizada hipersexualização objetificação
  sustentabilidade biocombustível biocombustíveis agrotóxico agrotóxicos telemedicina teletrabalho
  fake fakes news influencer influencers wi-fi viralizar viraliza viralizam viralizou photoshop dorama doramas mangaká
  adultização adultizar medicalização gentrificação endoculturação negligenciamento descredibilidade protocooperação
  punitivista punitivistas segregatório segregatória segregatórios segregatórias conspiracionista conspiracionistas
  terraplanismo terraplanista terraplanistas bolsonarista bolsonaristas bolsonarismo lulista lulistas petista petistas
  transumanismo transumanista transumanistas vegano vegana veganos veganas veganismo criptomoeda criptomoedas
  adequa adequam adeque adequem irracionais glamorizar bichectomia agrossistema agrossistemas chikungunya
  qua capita sensu stricto lato modus operandi alzheimer parkinson
  tv tvs déficit déficits superávit superávits zika
  enem sisu prouni fies fundeb ibge ipea onu oms unesco unicef inep mec stf sus
`
    .split(/\s+/)
    .filter(Boolean),
);
