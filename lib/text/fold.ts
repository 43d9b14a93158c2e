/** Letters without their marks, in small ones, as addresses and hosts are written: `Bøhm` is bohm, `Strauß` strauss. */
export const foldLetters = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae');
