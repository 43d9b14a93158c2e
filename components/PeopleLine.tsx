import { t } from '../lib/i18n.ts';
import type { Review } from '../lib/review.ts';

/** Which of the chosen people this is, and the way on to the next. */
export function PeopleLine({ review }: { readonly review: Review }) {
  const people = review.people.value;
  if (!people) return null;
  const isSaved = review.stage.value.kind === 'kept';
  const isLast = people.at + 1 >= people.people.length;
  return (
    <div class="people-line">
      <p role="status">{t('personOf', people.at + 1, people.people.length)}</p>
      {!isLast && (
        <button type="button" class={isSaved ? 'primary' : 'quiet'} onClick={() => review.next()}>
          {t(isSaved ? 'nextPerson' : 'skipPerson')}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => review.chooseAgain()}>
        {t('chooseAgain')}
      </button>
    </div>
  );
}
