/** The text with what a scanner misread inside words put right: `0perations`, `BR1NEWATER`, `C0.`. The length stays. */
export function repairLetters(text: string): string {
  if (!/[014]/.test(text)) return text;
  return text
    .replace(
      /(?<![\p{L}\p{N}]|\d\s)0(?=\p{Ll}{3}|\p{Lu}{2})|(?<=\p{Lu}{2})0(?=\p{Lu}{2})|(?<=(?<!\p{L})C)0(?=\.(?:\s|$))/gu,
      'O',
    )
    .replace(/(?<=\p{Lu}{2})1(?=\p{Lu}{2})/gu, 'I')
    .replace(/(?<=\p{L})4(?=\p{Ll})/gu, 'a');
}
