/** Words of four letters or more that say nothing of what a text is about, Portuguese and English, without accents. */
export const commonWords: ReadonlySet<string> = new Set(
  `para como mais pela pelo pelas pelos esse essa esses essas este esta estes estas isso isto aquele aquela aquilo quando porque pois muito
   muita muitos muitas tambem ainda sobre entre depois antes desde sendo foram seja sejam esta estao estava tinha temos pode podem deve devem
   qual quais quem onde cada todo toda todos todas outro outra outros outras mesmo mesma nosso nossa seus suas dele dela deles delas numa
   nesse nessa neste nesta desse dessa deste desta assim apenas portanto alem embora contudo porem todavia entretanto logo atraves fazer
   that this with from they them their there these those have been were will would should could must about into than then when what which
   while where also more most some such only other because very each many much even your does ours just over`.split(
    /\s+/u,
  ),
);
