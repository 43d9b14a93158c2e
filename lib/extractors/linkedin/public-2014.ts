import type { Candidate } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { attribute, textOf } from '../dom.ts';
import { slugOf } from './address.ts';
import { isOpenEnded } from './entries.ts';
import { currentJobs, type Position } from './jobs.ts';
import type { Subject } from './subject.ts';

/** The public profile of 2014 to 2017, a microformat of its own kind. Some mirrors and archives still serve it. */
export const isPublic2014 = (document: Document) =>
  document.querySelector('#name') !== null &&
  document.querySelector('#demographics, #experience .position, #topcard') !== null;

export function readPublic2014({ document, base, slug, places }: Subject): Candidate | undefined {
  const canonical = slugOf(attribute(document.querySelector('link[rel="canonical"]'), 'href'), base);
  const name = places.look('top card name', textOf(document.querySelector('#name')));
  if (!name || (canonical !== undefined && canonical !== slug)) return undefined;
  const person = newPerson();
  person.names.push({ ...places.from('top card name', 'high'), full: name });
  const headline = places.look('top card headline', textOf(document.querySelector('p.headline, #topcard .headline')));
  if (headline && headline !== '--')
    person.headlines.push({ ...places.from('top card headline', 'high'), value: headline });
  const location = places.look('top card location', textOf(document.querySelector('#demographics .locality')));
  if (location) person.locations.push({ ...places.from('top card location', 'high'), value: location });
  const positions: Position[] = [...document.querySelectorAll('#experience .position')].map((entry) => ({
    title: textOf(entry.querySelector('h4')),
    company: textOf(entry.querySelector('h5')),
    isCurrent:
      attribute(entry, 'data-section') === 'currentPositionsDetails' ||
      isOpenEnded(textOf(entry.querySelector('.date-range')) ?? ''),
  }));
  const topCompany = textOf(document.querySelector('#topcard [data-section="currentPositionsDetails"] a'));
  person.jobs.push(...currentJobs({ headline, topCompany, positions: places.look('experience', positions) }, places));
  return person;
}
