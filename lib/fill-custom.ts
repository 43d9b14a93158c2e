import type { Origin, Person } from './capture.ts';
import { LIMITS } from './contact-errors.ts';
import type { Seed } from './empty-form.ts';
import type { CustomFieldDefinition } from './fields.ts';
import type { Settings } from './settings.ts';
import { cut } from './text/clean.ts';

/** What a capture knows beside the contact's own fields. */
export interface CapturedPlace {
  readonly person?: Person | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

/** The seed with the tenant's fields filled from the capture, where the administrator mapped them. */
export function fillCustomFields(seed: Seed, { customFields }: Settings, place: CapturedPlace, now = new Date()): Seed {
  const customField = { ...seed.form.customField };
  const sources: Record<string, Origin> = { ...seed.sources };
  for (const definition of customFields) {
    const [value, ...others] = valuesFor(definition, place, seed.links, now);
    const text =
      value &&
      controlValue(
        definition,
        [value, ...others].map((found) => found.value),
      );
    if (!value || !text) continue;
    customField[definition.id] = definition.type === 'MultiPicklist' ? [text] : text;
    sources[`customField.${definition.id}`] = value;
  }
  return { ...seed, form: { ...seed.form, customField }, sources };
}

type Found = Origin & { readonly value: string };

function valuesFor(
  { fill, host }: CustomFieldDefinition,
  { person, url, title }: CapturedPlace,
  links: readonly string[],
  now: Date,
): readonly Found[] {
  const from = (place: string, value: string | undefined): Found[] =>
    value ? [{ reader: 'page', place, confidence: 'high', value }] : [];
  switch (fill) {
    case undefined:
      return [];
    case 'url':
      return from('address bar', person?.profileUrl ?? url);
    case 'title':
      return from('page title', title);
    case 'headline':
      return person?.headlines.slice(0, 1) ?? [];
    case 'location':
      return person?.locations.slice(0, 1) ?? [];
    case 'links':
      return links.filter((link) => host === undefined || isOn(link, host)).flatMap((link) => from('links', link));
    case 'date':
      return from('clock', localDay(now));
  }
}

const isOn = (link: string, host: string) => URL.canParse(link) && `.${new URL(link).hostname}`.endsWith(`.${host}`);

/** `YYYY-MM-DD` where the user is. */
const localDay = (now: Date) =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** The values as the field's control takes them; `undefined` where none fits its type. */
function controlValue({ type, options }: CustomFieldDefinition, values: readonly string[]): string | undefined {
  switch (type) {
    case 'Text':
      return whole(values);
    case 'URL':
      return values.find((value) => /^https?:\/\//i.test(value) && value.length <= LIMITS.custom);
    case 'Date':
      return values.find((value) => /^\d{4}-\d{2}-\d{2}$/.test(value));
    case 'Picklist':
    case 'MultiPicklist':
      return options.find((option) => values.some((value) => value.toLowerCase() === option.toLowerCase()));
    case 'Boolean':
    case 'Time':
      return undefined;
  }
}

/** As many of the values as go in whole; a single one is cut where it is too long. */
function whole(values: readonly string[]): string | undefined {
  let text = '';
  for (const value of values) {
    const longer = text === '' ? cut(value, LIMITS.custom) : `${text} ${value}`;
    if (longer.length > LIMITS.custom) break;
    text = longer;
  }
  return text || undefined;
}
