/** Small words that hardly any other language of ours has, as many of each. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  de: ['und', 'der', 'die', 'das', 'für', 'mit', 'nicht', 'wir', 'ist', 'auf', 'bei', 'sie'],
  en: ['the', 'and', 'of', 'for', 'with', 'our', 'you', 'your', 'is', 'are', 'this', 'to'],
  es: ['el', 'los', 'las', 'y', 'para', 'con', 'del', 'una', 'nuestro', 'nuestra', 'más', 'es'],
  fr: ['les', 'des', 'et', 'pour', 'avec', 'nous', 'vous', 'dans', 'est', 'une', 'sur', 'du'],
  it: ['il', 'gli', 'della', 'e', 'per', 'nostro', 'nostra', 'di', 'è', 'che', 'sono', 'dal'],
  nl: ['het', 'een', 'en', 'voor', 'met', 'van', 'wij', 'uw', 'is', 'zijn', 'niet', 'aan'],
  pl: ['i', 'oraz', 'dla', 'jest', 'na', 'nie', 'się', 'od', 'przez', 'z', 'w', 'do'],
  pt: ['os', 'das', 'dos', 'e', 'para', 'com', 'não', 'nossa', 'nosso', 'uma', 'é', 'ao'],
  sv: ['och', 'för', 'med', 'att', 'på', 'är', 'vi', 'som', 'av', 'till', 'våra', 'ett'],
};

/** Scripts that one language of ours is written in. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['ar', /[\u0600-\u06ff]/g],
];

/** Fewest small words that tell a language, and how far ahead of the next one they have to be. */
const LEAST = 8;
const AHEAD = 1.5;

/** The two-letter code of the language that most of the text is in; `undefined` where that is not plain. For pages that do not say. */
export function guessLanguage(text: string): string | undefined {
  const script = SCRIPTS.find(([, letters]) => (text.match(letters)?.length ?? 0) > text.length / 10);
  if (script) return script[0];
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = Object.entries(SMALL_WORDS)
    .map(([language, words]) => ({ language, count: words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) }))
    .sort((one, other) => other.count - one.count);
  const [first, second] = scores;
  return first && first.count >= LEAST && first.count >= AHEAD * (second?.count ?? 0) ? first.language : undefined;
}
