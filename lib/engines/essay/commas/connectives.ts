/** In words: the longest of the lists below. */
export const longestConnective = 4;

const expressions = (list: string): ReadonlySet<string> =>
  new Set(list.split("|").map((expression) => expression.trim()));

/** Link a sentence to the one before; set off with a comma wherever they stand. */
export const linkingConnectives = expressions(
  `portanto|entretanto|contudo|todavia|porém|ademais|outrossim|assim|então|enfim|logo|consequentemente|primeiramente|inicialmente|
  finalmente|atualmente|infelizmente|felizmente|geralmente|certamente|teoricamente|no entanto|além disso|além disto|além do mais|
  por conseguinte|em suma|em síntese|em resumo|dessa forma|desta forma|dessa maneira|desta maneira|desse modo|deste modo|nesse caso|
  neste caso|nesse sentido|neste sentido|nesse contexto|neste contexto|nessa perspectiva|diante disso|diante disto|sendo assim|
  assim sendo|caso contrário|por outro lado|por um lado|com isso|por isso|por fim|por exemplo|por sua vez|na verdade|de fato|sem dúvida|
  sem dúvidas|hoje em dia|nos dias de hoje|nos dias atuais|em primeiro lugar|em segundo lugar|a princípio|de início|ou seja|isto é|
  em contrapartida|com efeito|muitas vezes|às vezes|na maioria das vezes|acima de tudo|antes de tudo|a priori|mesmo assim|ainda assim|
  desse jeito|dessa perspectiva|diante desse cenário|em vista disso|tendo em vista isso|como consequência`,
);

/** Start a clause or a phrase that contrasts or explains; a comma goes before them. */
export const clauseOpeners = expressions(
  `mas|porém|pois|contudo|todavia|entretanto|no entanto|ou seja|isto é|já que|visto que|posto que|uma vez que|embora|mas também|mas sim|
  porquanto|logo|portanto|haja vista|tendo em vista|assim como|bem como|como também`,
);

/** Bring examples or single something out. */
export const exampleOpeners = expressions(
  `como|tal como|tais como|por exemplo|principalmente|sobretudo|especialmente|inclusive|a exemplo de|seja|além de|além da|além do|exceto`,
);
