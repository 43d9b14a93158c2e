import type { Person } from './capture.ts';
import type { Desk } from './desk.ts';
import type { Intent } from './intent.ts';
import { noticeFor, type ReviewNotice } from './review-notice.ts';
import type { Subject } from './subject.ts';
import { readTab } from './tab.ts';

/** What a look at the page came to. */
export interface Visit extends Subject {
  readonly tabId?: number | undefined;
  /** The people that are meant; with several of them and no `person` the user chooses. */
  readonly people: readonly Person[];
  /** Who is reviewed now: the one who is meant, or the next of those chosen in an earlier visit. */
  readonly person?: Person | undefined;
  readonly notice?: ReviewNotice | undefined;
}

/** Reads the tab, and finds whom the user means. What does not need the page is loaded meanwhile. */
export async function visit(
  lookingUp: Promise<Desk>,
  tabId: number | undefined,
  pointing: Promise<Intent | undefined>,
): Promise<Visit> {
  const parsing = lookingUp.then((desk) => desk.parseCapture);
  const [desk, intent, reading] = await Promise.all([lookingUp, pointing, readTab(tabId, parsing)]);
  const url = reading.url ?? reading.capture?.url;
  const settings = await desk.settingsFor(url);
  const capture = await desk.understand(reading.capture, settings);
  const place = { url, title: reading.title ?? capture?.title };
  desk.queue.leave();
  const { people, problem } = await desk.pointedAt({ place, capture, intent, settings });
  const [first, ...others] = people;
  const resumed = others.length > 0 ? await desk.queue.resume(url, people) : undefined;
  const isOne = others.length === 0;
  return {
    tabId: reading.tabId,
    place,
    capture,
    intent,
    settings,
    people,
    person: isOne ? first : resumed,
    notice: isOne ? noticeFor(intent, { ...reading, capture }, first, problem) : undefined,
  };
}
