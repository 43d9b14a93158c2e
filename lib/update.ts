import { updateContact } from './cinnox.ts';
import type { Learned, Outlet } from './connection.ts';
import { readList } from './contact-list.ts';
import type { Delivery, NotUpdated } from './delivery.ts';
import type { Entry, Update } from './entry.ts';
import { standsAs } from './listed.ts';
import { idOfListed, type Listed } from './match.ts';

/**
 * Changes a contact that the CRM has, as long as it still stands there as the user saw it. The API has no condition for that, and
 * no way to read one contact: the list is read right before. What somebody changes between this look and the change is
 * overwritten; nobody can tell.
 */
export async function deliverUpdate(
  { connection, listFormat }: Outlet,
  { contact }: Entry,
  update: Update,
  learned: Learned,
): Promise<{ readonly delivery: Delivery; readonly learned: Learned }> {
  const early = await lookBefore(connection, update);
  if (early) return { delivery: early, learned };
  const sent = await updateContact(connection, update.contactId, contact, { listFormat, learned });
  return { ...sent, delivery: ofUpdate(sent.delivery, update.contactId) };
}

/** What is to be said without asking for the change; `undefined` where it can be asked for. */
async function lookBefore(connection: Outlet['connection'], update: Update): Promise<Delivery | undefined> {
  const list = await readList(connection);
  switch (list.kind) {
    case 'silence':
      return { outcome: 'unavailable', reason: navigator.onLine ? 'notSent' : 'offline' };
    case 'busy':
      return { outcome: 'unavailable', reason: 'busy', retryAfter: list.retryAfter };
    case 'unreadable':
      return notUpdated('unreadable');
    case 'whole': {
      const listed = list.contacts.find((one) => idOfListed(one) === update.contactId);
      if (!listed) return notUpdated('gone');
      // An earlier attempt of which no answer came.
      if (isUpdated(listed, update)) return { outcome: 'delivered', contactId: update.contactId };
      return standsAs(listed, update.seen) ? undefined : notUpdated('changed');
    }
  }
}

const notUpdated = (reason: NotUpdated): Delivery => ({ outcome: 'rejected', reply: { status: 0 }, reason });

/** Whether the list shows the change. One that the list has no room for is never seen there. */
export const isUpdated = (listed: Listed, { seen, target }: Update): boolean =>
  !standsAs(listed, seen) && standsAs(listed, target);

/** The outcomes of create that mean another thing here: the id is known, and no other contact waits for this method. */
function ofUpdate(delivery: Delivery, contactId: string): Delivery {
  if (delivery.outcome === 'delivered') return { ...delivery, contactId };
  if (delivery.outcome === 'unknown' && delivery.reason === 'noId') {
    return { outcome: 'delivered', contactId, cid: delivery.reply?.cid };
  }
  if (delivery.outcome === 'unavailable' && delivery.reason === 'address' && delivery.reply) {
    return { outcome: 'rejected', reply: delivery.reply };
  }
  return delivery;
}
