import { newPerson } from '../person.ts';
import { isHeadOfAnother } from './canonical.ts';
import { attribute } from './dom.ts';
import { type Extractor, type Findings, Places } from './extractor.ts';

/** OpenGraph's profile object: the only one of its types that names a person. */
export const openGraph: Extractor = {
  name: 'open-graph',
  read({ document, url }): Findings {
    const places = new Places('open-graph');
    const meta = (property: string) =>
      attribute(document.querySelector(`meta[property="${property}"], meta[name="${property}"]`), 'content')?.trim() ||
      undefined;
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
