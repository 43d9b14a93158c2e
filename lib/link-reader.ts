import { peopleOfLink } from './link.ts';
import type { Pointed } from './reader.ts';
import { isCardLink } from './vcard/card-link.ts';

/**
 * The people of a link that was right-clicked; `undefined` where it leads to nobody. A card behind it is fetched here and
 * nowhere else; where that fails, the link itself is what is left.
 */
export async function readLink(linkUrl: string, pageUrl: string | undefined): Promise<Pointed | undefined> {
  const linked = peopleOfLink(linkUrl);
  if (!isCardLink(linkUrl)) return linked && { people: linked };
  const { readLinkedCard } = await import('./vcard/linked-card.ts');
  const { people, problem } = await readLinkedCard(linkUrl, pageUrl);
  return problem ? { people: linked ?? [], problem } : { people };
}
