import { newPerson } from '../person.ts';
import { isHeadOfAnother } from './canonical.ts';
import { type Extractor, type Findings, Places } from './extractor.ts';
import { metaContent } from './page-index.ts';

/** OpenGraph's profile object: the only one of its types that names a person. */
export const openGraph: Extractor = {
  name: 'open-graph',
  read({ document, url, index }): Findings {
    const places = new Places('open-graph');
    const meta = (property: string) => metaContent(index, property)?.trim() || undefined;
    const first = meta('profile:first_name');
    const last = meta('profile:last_name');
    const isProfile =
      !isHeadOfAnother(document, url) &&
      meta('og:type')?.toLowerCase() === 'profile' &&
      first !== undefined &&
      last !== undefined;
    if (!places.look('profile name', isProfile || undefined)) return { people: [], places };
    const person = newPerson();
    person.names.push({ ...places.from('OpenGraph profile', 'medium'), first, last });
    return { people: [person], places };
  },
};
