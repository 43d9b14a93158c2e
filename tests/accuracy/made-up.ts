import type { Capture } from '../../lib/capture.ts';

/** What is compared: letters and digits only, in one form. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const decodeEntities = (html: string) =>
  html
    .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const decodePercent = (text: string) =>
  text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

/** Everything a page says, to people and machines, and its address. */
function saidBy(html: string, address: string): string {
  const text = decodeEntities(
    html
      .replaceAll('<!---->', '')
      .replace(/\\u003c/g, '<')
      .replace(/\\"/g, '"'),
  );
  return [text, text.replace(/<[^>]*>/g, ''), address]
    .map((part) => bare(decodePercent(decodePercent(part))))
    .join('|');
}

const ORIGIN: readonly string[] = ['reader', 'place', 'confidence', 'type', 'quote'];

/** The values of a capture that the page says nowhere: made up, or put together from several places. */
export function valuesNotOn(html: string, address: string, capture: Capture): string[] {
  const said = saidBy(html, address);
  // Host names of other scripts come out as the address bar writes them, and addresses under their canonical host.
  const isSaid = (value: string) => {
    const plain = bare(decodePercent(value.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')));
    const parts = value.split(/\s+\|\s+|,\s+/).map(bare);
    return (
      plain === '' ||
      said.includes(plain) ||
      parts.every((part) => said.includes(part)) ||
      /^https?:\/\/xn--/.test(value)
    );
  };
  return capture.people.flatMap((person) =>
    Object.entries(person).flatMap(([kind, claims]) =>
      (Array.isArray(claims) ? claims : [{ value: slugIn(String(claims)) }]).flatMap((claim: object) =>
        Object.entries(claim)
          .filter(([part, value]) => !ORIGIN.includes(part) && typeof value === 'string' && !isSaid(value))
          .map(([part, value]) => `${kind}.${part}: ${value}`),
      ),
    ),
  );
}

/** A profile's canonical address stands nowhere on its page: what names the person in it does. */
const slugIn = (address: string) => /([^/=]+)\/?$/.exec(address)?.[1] ?? address;
