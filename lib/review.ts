import { batch, createModel, effect, signal } from '@preact/signals';
import type { Capture, Person } from './capture.ts';
import type { GivenText } from './given-text.ts';
import { type Intent, offerFields, takeIntent } from './intent.ts';
import { prepareLedger } from './ledger.ts';
import { OutboxDoor } from './outbox-door.ts';
import type { People } from './people-queue.ts';
import type { ReviewNotice } from './review-notice.ts';
import { savingOf } from './saving.ts';
import { sendInto } from './send-into.ts';
import type { Settings } from './settings.ts';
import { type Stage, stageAfter, workedOn } from './stage.ts';
import type { Subject } from './subject.ts';
import type { TabReading } from './tab.ts';
import { visit } from './visit.ts';

/** One review, from the user's gesture to the contact on its way. Its life does not own the save: the outbox does. */
export const Review = createModel((tabId: number | undefined) => {
  const stage = signal<Stage>({ kind: 'reading' });
  const place = signal<Pick<TabReading, 'url' | 'title'>>({});
  const settings = signal<Settings | undefined>(undefined);
  const capture = signal<Capture | undefined>(undefined);
  const people = signal<People | undefined>(undefined);
  const given = signal<GivenText | undefined>(undefined);
  /** The tab whose own person is under review. */
  const subjectTab = signal<number | undefined>(undefined);
  let pointed: Intent | undefined;
  let offered: readonly Person[] = [];
  let shown: { readonly person?: Person | undefined; readonly notice?: ReviewNotice | undefined } = {};
  // Open before it is asked, and a save then is one message to the browser, and no more.
  const outbox = new OutboxDoor();
  void outbox.prepare();
  void prepareLedger();
  // What knows names and drafts is not needed for the first paint: it is loaded while the page is read.
  const lookingUp = import('./desk.ts').then(({ Desk }) => new Desk(outbox));

  const subject = (rules: Settings): Subject => ({
    place: place.peek(),
    capture: capture.peek(),
    intent: pointed,
    settings: rules,
  });

  /** Shows the form of the person, or an empty one. */
  async function begin(person: Person | undefined, notice?: ReviewNotice): Promise<void> {
    const rules = settings.peek();
    if (!rules) return;
    const desk = await lookingUp;
    shown = { person, notice };
    const { kept, saved, foreseen } = await desk.openForm(person, subject(rules));
    const acquaintance = desk.acquaintance(kept.draft, subject(rules), foreseen);
    await acquaintance.ready();
    batch(() => {
      people.value = desk.queue.people.peek();
      stage.value = saved ? { kind: 'kept', kept, entry: saved } : { kind: 'form', kept, notice, acquaintance };
    });
    // After the form is drawn.
    setTimeout(() => void offerFields());
  }

  /** Follows the contact through the outbox. */
  async function follow(): Promise<void> {
    const current = stage.peek();
    if (current.kind !== 'kept' && current.kind !== 'form') return;
    const { kept } = current;
    const entry = await (await lookingUp).follow(kept.draft.id.peek());
    if (entry && stage.peek() === current) stage.value = await stageAfter(current, entry);
  }

  void lookingUp.then((desk) => {
    desk.watch(() => void follow());
    effect(() => desk.mark(subjectTab.value, stage.value));
  });

  /** Reads the tab, and shows who is meant. */
  async function read(pointing: Promise<Intent | undefined>): Promise<void> {
    workedOn(stage.peek())?.leave();
    const { intent, person, people: found, notice, ...visited } = await visit(lookingUp, tabId, pointing);
    [pointed, offered] = [intent, found];
    batch(() => {
      subjectTab.value = intent?.kind === 'selection' || intent?.kind === 'link' ? undefined : visited.tabId;
      place.value = visited.place;
      capture.value = visited.capture;
      settings.value = visited.settings;
    });
    if (found.length > 1 && !person) stage.value = { kind: 'choosing', people: found };
    else await begin(person, notice);
    if (intent) put(intent);
  }

  /** Puts a selection into the field it is meant for, where there is a form. */
  function put(intent: Intent): boolean {
    const current = stage.peek();
    if (intent.kind !== 'field' || current.kind !== 'form') return false;
    sendInto(current.kept.draft, intent);
    return true;
  }

  return {
    ...savingOf({
      stage,
      lookingUp,
      follow,
      subject() {
        const rules = settings.peek();
        return rules && subject(rules);
      },
    }),
    stage,
    place,
    capture,
    settings,
    /** The people that were chosen on this page, and which of them is under review. */
    people,
    given,

    /** Reads the tab and what the user pointed at. */
    open: (): Promise<void> => read(takeIntent()),

    /** Takes up what the user pointed at while the review stood open. */
    async hear(): Promise<void> {
      const intent = await takeIntent();
      if (intent && !put(intent)) await read(Promise.resolve(intent));
    },

    /** Shows the form of a contact that was saved before; the page's own where it cannot be had any more. */
    async openStored(id: string, how: 'mend' | 'again'): Promise<void> {
      const desk = await lookingUp;
      const opened = await desk.openStored(id, how);
      if (!opened) return read(takeIntent());
      const { kept } = opened;
      batch(() => {
        place.value = opened.source;
        settings.value = opened.settings;
      });
      const acquaintance = desk.acquaintance(kept.draft, subject(opened.settings));
      await acquaintance.ready();
      stage.value = { kind: 'form', kept, acquaintance };
    },

    /** Reviews these people one after the other, or an empty form. */
    async choose(chosen: readonly Person[]): Promise<void> {
      const { queue } = await lookingUp;
      if (chosen.length > 1) queue.begin(place.peek().url, chosen);
      await begin(chosen[0]);
    },

    /** Goes on to the next of the people that were chosen. */
    async next(): Promise<void> {
      const person = (await lookingUp).queue.next();
      if (!person) return;
      workedOn(stage.peek())?.leave();
      await begin(person);
    },

    /** Back to choosing among the people of the page. */
    async chooseAgain(): Promise<void> {
      workedOn(stage.peek())?.leave();
      (await lookingUp).queue.end();
      batch(() => {
        people.value = undefined;
        stage.value = { kind: 'choosing', people: offered };
      });
    },

    /** Takes a text that was pasted or dropped; answers whether anything could be read from it. */
    async give(text: string): Promise<boolean> {
      const current = stage.peek();
      const rules = settings.peek();
      if (current.kind !== 'form' || !rules) return false;
      const { peopleGiven, fillGiven } = await import('./given-text.ts');
      const people = await peopleGiven(text, subject(rules));
      const [person] = people;
      if (people.length > 1) [offered, stage.value] = [people, { kind: 'choosing', people }];
      else if (person) given.value = await fillGiven(current.kept.draft, person, text, subject(rules));
      else given.value = { filled: 0, rivalled: 0, isCut: false };
      return person !== undefined;
    },

    /** A new contact from the page, after one was saved. */
    async another(): Promise<void> {
      const current = stage.peek();
      if (current.kind !== 'kept') return;
      await current.kept.discard();
      await begin(shown.person, shown.notice);
    },
  };
});

export type Review = InstanceType<typeof Review>;
