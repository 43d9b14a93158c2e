import type { Review } from '../lib/review.ts';
import { FORM_ID } from './focus.ts';

/** A text that holds more than one value: several lines, or a business card's own format. */
const isWhole = (text: string) =>
  text
    .trim()
    .split(/[\r\n]+/)
    .filter((line) => /\S/.test(line)).length > 1;

/** Bytes of a dropped file that are looked at. */
const LARGEST_FILE = 4_000_000;

/** A pasted text that says several things goes to the fields it belongs to; a single value stays where it is pasted. */
export function onPaste(review: Review, event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const { target } = event;
  const isInField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (review.stage.peek().kind !== 'form' || !/\S/.test(text) || (isInField && !isWhole(text))) return;
  event.preventDefault();
  void give(review, text, target);
}

/** The same for what is dropped: a text, or a file of text such as a vCard. */
export function onDrop(review: Review, event: DragEvent): void {
  const { dataTransfer, target } = event;
  if (!dataTransfer || review.stage.peek().kind !== 'form') return;
  const [file] = dataTransfer.files;
  const text = dataTransfer.getData('text/plain');
  const isInField = target instanceof HTMLInputElement;
  if (!file && (!/\S/.test(text) || (isInField && !isWhole(text)))) return;
  event.preventDefault();
  void (async () => give(review, file ? await file.slice(0, LARGEST_FILE).text() : text, target))();
}

/** Without this a dropped file would be opened in place of the form. */
export function onDragOver(event: DragEvent): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
}

async function give(review: Review, text: string, target: EventTarget | null): Promise<void> {
  const isRead = await review.give(text);
  const isOurs = target instanceof HTMLInputElement && target.form?.id === FORM_ID;
  // Where nothing could be read from it, it is a text like any other, and belongs where it was pasted.
  if (isRead || !isOurs) return;
  const { selectionStart: start, selectionEnd: end } = target;
  target.setRangeText(text.replace(/\s*[\r\n]+\s*/g, ' ').trim(), start ?? 0, end ?? target.value.length, 'end');
  target.dispatchEvent(new Event('input', { bubbles: true }));
}
