import { useSignal } from '@preact/signals';
import type { Person } from '../lib/capture.ts';
import { plural, t } from '../lib/i18n.ts';

/** Those a list shows at the most: a page can name thousands. */
const MOST = 200;

/** Several people stand on the page: nobody is guessed, the user chooses one or some, who are reviewed in turn. */
export function PersonPicker({
  people,
  onChoose,
}: {
  readonly people: readonly Person[];
  readonly onChoose: (people: readonly Person[]) => void;
}) {
  const filter = useSignal('');
  const chosen = useSignal<ReadonlySet<Person>>(new Set());
  const listed = people.slice(0, MOST).map((person) => ({ person, name: nameOf(person), role: roleOf(person) }));
  const words = folded(filter.value).split(/\s+/);
  const shown = listed.filter(({ name, role }) => words.every((word) => folded(`${name} ${role}`).includes(word)));
  const isAll = shown.length > 0 && shown.every(({ person }) => chosen.value.has(person));
  const choose = (those: readonly Person[], isChosen: boolean) => {
    const next = new Set(chosen.value);
    for (const person of those) {
      if (isChosen) next.add(person);
      else next.delete(person);
    }
    chosen.value = next;
  };
  return (
    <form
      class="picker"
      onSubmit={(event) => {
        event.preventDefault();
        // In the order of the page, whatever the order of the clicks.
        onChoose(people.filter((person) => chosen.value.has(person)));
      }}
    >
      <h2>{plural('pickPerson', people.length)}</h2>
      {people.length > MOST && <p class="hint">{t('pickCut', MOST, people.length)}</p>}
      {people.length > 5 && (
        <div class="field">
          <label for="picker-filter">{t('filterPeople')}</label>
          <input
            id="picker-filter"
            type="search"
            autocomplete="off"
            value={filter.value}
            onInput={(event) => {
              filter.value = event.currentTarget.value;
            }}
          />
        </div>
      )}
      <label class="check all">
        <input
          type="checkbox"
          checked={isAll}
          onChange={(event) =>
            choose(
              shown.map(({ person }) => person),
              event.currentTarget.checked,
            )
          }
        />
        {t('selectAll')}
        <span class="count" role="status">
          {t('chosenOf', chosen.value.size, listed.length)}
        </span>
      </label>
      {shown.length === 0 && <p>{t('filterEmpty')}</p>}
      <ul>
        {shown.map(({ person, name, role }) => (
          <li key={`${name} ${role}`}>
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.value.has(person)}
                onChange={(event) => choose([person], event.currentTarget.checked)}
              />
              <span>
                <bdi class="name">{name}</bdi>
                {role && <bdi class="role">{role}</bdi>}
              </span>
            </label>
            <button type="button" class="quiet" onClick={() => onChoose([person])}>
              {t('onlyThisPerson')}
              <span class="visually-hidden"> {name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="submit" class="primary" disabled={chosen.value.size === 0}>
          {plural('reviewChosen', chosen.value.size)}
        </button>
        <button type="button" class="quiet" onClick={() => onChoose([])}>
          {t('pickNobody')}
        </button>
      </div>
    </form>
  );
}

const nameOf = ({ names: [name], emails: [email], profileUrl }: Person) =>
  name?.full || [name?.first, name?.last].filter(Boolean).join(' ') || email?.value || profileUrl || '—';

const roleOf = ({ jobs: [job], headlines: [headline] }: Person) =>
  [job?.title, job?.company].filter(Boolean).join(' · ') || headline?.value || '';

/** Case and marks aside: "Zoe" finds Zoë. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
