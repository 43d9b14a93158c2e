/** Most answers that are kept. */
const MOST = 2_000;

/** The function with its answers kept: a page's elements bear the same few hundred names again and again. */
export function remembered<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (name) => {
    const before = known.get(name);
    if (before) return before.answer;
    if (known.size >= MOST) known.clear();
    const fresh = { answer: answer(name) };
    known.set(name, fresh);
    return fresh.answer;
  };
}
