/** Steps that can be taken back. */
const DEEPEST = 200;

/** A state that was left behind, and what was changed from there. */
export interface Step<State> {
  readonly state: State;
  readonly what: string;
}

/** The states that were left behind, one for each step of the user's. */
export class UndoHistory<State> {
  #past: readonly Step<State>[] = [];
  #future: readonly Step<State>[] = [];
  #isOpen = false;

  /** Remembers the state that is about to be changed. Changes of the same thing, one right after the other, are one step. */
  remember(state: State, what: string): void {
    const continues = this.#isOpen && this.#past.at(-1)?.what === what;
    if (!continues) this.#past = [...this.#past, { state, what }].slice(-DEEPEST);
    this.#future = [];
    this.#isOpen = true;
  }

  /** The next change is a step of its own. */
  close(): void {
    this.#isOpen = false;
  }

  /** The step to go back to; `undefined` where there is none. */
  undo(state: State): Step<State> | undefined {
    const step = this.#past.at(-1);
    if (!step) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { state, what: step.what }];
    this.#isOpen = false;
    return step;
  }

  /** What the last undo took back. */
  redo(state: State): Step<State> | undefined {
    const step = this.#future.at(-1);
    if (!step) return undefined;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { state, what: step.what }];
    this.#isOpen = false;
    return step;
  }
}
