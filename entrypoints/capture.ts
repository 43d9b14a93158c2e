import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outlineOf } from '../lib/extractors/outline/outline.ts';
import { readSettled } from '../lib/extractors/read-settled.ts';
import { standards } from '../lib/extractors/registry.ts';

/**
 * The content script for every page but LinkedIn’s and the known sites’. It is injected on the user's gesture and its value is the answer: no
 * message, no listener, nothing left behind. Built as an unlisted script because WXT's content scripts announce themselves
 * to the page by an event; in four files because no page needs them all.
 */
export default defineUnlistedScript(() => readSettled(document, standards, outlineOf));
