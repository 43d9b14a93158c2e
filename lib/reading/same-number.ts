/** The same digits, or the end of them: one may be written without its country, or without the zero inside it. */
export function isSameNumber(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((text) =>
      text
        .replace(/[x#].*$/i, '')
        .replace(/\(0\)/, '')
        .replace(/\D/g, '')
        .replace(/^0+/, ''),
    )
    .sort((a, b) => a.length - b.length);
  return short.length > 5 && long.endsWith(short);
}
