/** Where the review leads: each is there only where the browser has it. */
export interface Doors {
  readonly onSettings: () => void;
  readonly onOutbox: () => void;
  readonly onHistory: () => void;
  /** Keeps the review open beside the page. */
  readonly onPanel?: (() => void) | undefined;
  /** Reads the page that is in front now. */
  readonly onReadFront?: (() => void) | undefined;
  /** The browser's own page where its shortcuts are set. */
  readonly onShortcuts?: (() => void) | undefined;
}
