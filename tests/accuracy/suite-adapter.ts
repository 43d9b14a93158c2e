import { parseName as splitName } from '../../lib/text/name.ts';
import type { ReadPerson } from './outcome.ts';
import { peopleOf } from './outcome.ts';
import { type PageReader, startPageReader } from './page-in-browser.ts';
import { captureOfText } from './text-in-node.ts';

/** The project, as the scorer of the public suites asks for it: pages in the real browser, everything else in Node. */
export const name = 'contact-capture';

let reader: PageReader | undefined;

export async function init(): Promise<void> {
  reader = await startPageReader();
}

export async function close(): Promise<void> {
  await reader?.close();
}

const toPerson = ({
  fullName,
  firstName,
  lastName,
  company,
  jobTitle,
  birthDate,
  emails,
  phones,
  links,
  addresses,
}: ReadPerson) => ({
  ...(fullName && { fullName }),
  ...(firstName && { firstName }),
  ...(lastName && { lastName }),
  ...(company && { company }),
  ...(jobTitle && { jobTitle }),
  ...(birthDate && { birthDate }),
  emails,
  phones,
  links,
  addresses: addresses.map(({ street, city, state, zipcode, country }) => ({
    street,
    city,
    state,
    zip: zipcode,
    country,
  })),
});

export async function extractPage(html: string, url: string, { region }: { region?: string } = {}) {
  const capture = await reader?.read(html, url || 'https://example.com/');
  return capture ? peopleOf(capture, region).map(toPerson) : [];
}

/** Numbers in a text are asked for here too, with its e-mail addresses: what counts is what reaches the form. */
export async function extractText(text: string, { region }: { region?: string } = {}) {
  const capture = await captureOfText(text, undefined, region);
  return peopleOf(capture, region).map(toPerson);
}

/** A card is read as a text that holds it is: as the form would read what was pasted. */
export const parseVCard = (text: string) => extractText(text);

export function parseName(name: string) {
  const parsed = splitName(name);
  return { firstName: parsed?.first ?? '', lastName: parsed?.last ?? '' };
}
