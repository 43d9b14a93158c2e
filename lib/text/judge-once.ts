/** Texts that are remembered; a page has a few hundred lines. */
const MOST = 2000;

/** The same judgement, made once for each text: a line of a page is looked at from several sides. */
export function judgeOnce<Judgement>(judge: (text: string) => Judgement): (text: string) => Judgement {
  const known = new Map<string, Judgement>();
  return (text) => {
    const made = known.get(text);
    if (made !== undefined) return made;
    const judgement = judge(text);
    if (known.size >= MOST) known.clear();
    known.set(text, judgement);
    return judgement;
  };
}
