/** A web address in a text, and where it stands. */
export interface FoundLink {
  readonly url: string;
  readonly index: number;
  readonly length: number;
}

/** With its scheme, or beginning with `www.`. */
const WRITTEN = /(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s<>"'“”„«»（）()【】、，。|]{3,500}/giu;

/** Networks' addresses, which people write without a scheme. */
const NETWORKS =
  /(?<![\p{L}\p{N}@./-])(?:[a-z]{2,3}\.)?(?:linkedin\.com\/(?:in|pub)|github\.com|gitlab\.com|twitter\.com|x\.com|facebook\.com|fb\.com|instagram\.com|xing\.com\/profile|t\.me|wa\.me|line\.me\/ti\/p|orcid\.org|medium\.com|youtube\.com)\/[^\s<>"'“”（）()、，。|]{1,200}/giu;

const BARE = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,24}(?:\/\S{0,200})?$/u;

const withoutEnd = (address: string) => address.replace(/[.,;:!?'’]+$/u, '');

/** The web addresses of a text. What has no scheme gets `https:`. */
export function findWebLinks(text: string): FoundLink[] {
  // Most lines have neither sign, and are not searched for more.
  if (!text.includes('/') && !/www\./i.test(text)) return [];
  const found = [WRITTEN, NETWORKS].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ written: withoutEnd(match[0]), index: match.index })),
  );
  return found
    .filter(({ index }, place) => found.findIndex((other) => other.index === index) === place)
    .flatMap(({ written, index }) => {
      const url = toAddress(written);
      return url === undefined ? [] : [{ url, index, length: written.length }];
    })
    .sort((one, other) => one.index - other.index);
}

/** A text that is labelled as a web address: `example.com` is one too. */
export function toAddress(written: string): string | undefined {
  const text = withoutEnd(written.trim());
  const address = /^https?:\/\//i.test(text) ? text : BARE.test(text) ? `https://${text}` : undefined;
  return address !== undefined && URL.canParse(address) ? address : undefined;
}
