import type { Person } from '../lib/capture.ts';
import { t } from '../lib/i18n.ts';

/** Several people stand on the page: nobody is guessed, the user chooses. */
export function PersonPicker({
  people,
  onChoose,
}: {
  readonly people: readonly Person[];
  readonly onChoose: (person?: Person) => void;
}) {
  return (
    <section class="picker">
      <h2>{t('pickPerson', people.length)}</h2>
      <ul>
        {people.map((person) => {
          const [name] = person.names;
          const [job] = person.jobs;
          const words = name?.full ?? [name?.first, name?.last].filter(Boolean).join(' ');
          return (
            <li key={words}>
              <button type="button" onClick={() => onChoose(person)}>
                <bdi class="name">{words}</bdi>
                {job && <bdi class="role">{[job.title, job.company].filter(Boolean).join(' · ')}</bdi>}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class="quiet" onClick={() => onChoose()}>
        {t('pickNobody')}
      </button>
    </section>
  );
}
