import { availableParallelism, cpus, loadavg } from 'node:os';
import { figuresOf } from './stats.ts';

/** Takes the same small piece of work again and again while others measure: where its time varies, so does theirs. */
export class Noise {
  readonly #times: number[] = [];

  /** One more look at the machine: some milliseconds. */
  look(): void {
    const began = performance.now();
    let sum = 0;
    for (let at = 0; at < 3_000_000; at += 1) sum += Math.sqrt(at);
    if (sum > 0) this.#times.push(performance.now() - began);
  }

  /** Why figures of this run are not to be compared with those of another; nothing where they are. */
  warnings(): string[] {
    const { median, p90, runs } = figuresOf(this.#times);
    const [load = 0] = loadavg();
    return [
      ...(runs >= 5 && p90 > median * 1.3
        ? [
            `The machine was noisy: the same work took ${median.toFixed(1)} ms, and ${p90.toFixed(1)} ms one time in ten. Compare ratios only, or run again.`,
          ]
        : []),
      ...(load > availableParallelism()
        ? [`Others were at work: a load of ${load.toFixed(1)} on ${availableParallelism()} processors.`]
        : []),
    ];
  }
}

/** What the figures were taken on. */
export const machine = () => ({
  at: new Date().toISOString(),
  processor: cpus()[0]?.model ?? 'unknown',
  processors: availableParallelism(),
  node: process.version,
});
