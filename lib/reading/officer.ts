import type { labelOf, Segment } from '../text/segments.ts';
import type { LabelledFact, TextLine } from './fact.ts';

/** Who represents the company, with the label as the position: read where nobody else is named. */
export const officerOf = (
  segment: Segment,
  above: ReturnType<typeof labelOf>,
  line: TextLine,
  index: number,
): LabelledFact => ({
  value: segment.value,
  label: (line.label ?? (segment.kind === 'text' ? (above?.label ?? '') : segment.label)).replace(/\s*[:：]$/u, ''),
  quote: line.text.slice(0, 300),
  line: index,
});
