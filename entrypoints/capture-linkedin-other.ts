import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beyondProfiles } from '../lib/extractors/linkedin/beyond-profiles.ts';
import { readSettled } from '../lib/extractors/read-settled.ts';

/**
 * The content script for the rest of LinkedIn: leads, candidates, searches. It is injected on the user's gesture and its value is the answer: no
 * message, no listener, nothing left behind. Built as an unlisted script because WXT's content scripts announce themselves
 * to the page by an event; in four files because no page needs them all.
 */
export default defineUnlistedScript(() => readSettled(document, [beyondProfiles]));
