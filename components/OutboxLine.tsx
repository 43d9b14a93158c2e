import { useEffect, useState } from 'preact/hooks';
import { plural } from '../lib/i18n.ts';
import { OutboxReader } from '../lib/outbox-reader.ts';
import { watchOutbox } from '../lib/outbox-signals.ts';
import { NONE, type Tally } from '../lib/tally.ts';

/** One line on what waits, and the way to it; nothing where nothing does. */
export function OutboxLine({ onOpen }: { readonly onOpen: () => void }) {
  const [counts, setTally] = useState<Tally>(NONE);
  useEffect(() => {
    const outbox = new OutboxReader();
    const count = () => outbox.counts().then(setTally, console.warn);
    void count();
    // Whoever opens the window gets what waits sent now.
    void outbox.nudge();
    return watchOutbox(() => void count());
  }, []);
  const { waiting, attention } = counts;
  if (waiting + attention === 0) return null;
  return (
    <button type="button" class={`quiet outbox-line${attention > 0 ? ' asks' : ''}`} onClick={onOpen}>
      {attention > 0 ? plural('outboxAttention', attention) : plural('outboxWaiting', waiting)}
    </button>
  );
}
