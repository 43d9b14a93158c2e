/** What the telephone world says of a number as it is written. */
export interface PhoneKind {
  /** `undefined` where it can be no number. */
  readonly e164?: string | undefined;
  readonly isMobile: boolean;
  /** ISO 3166-1 alpha-2, where the number says it or it was assumed. */
  readonly country?: string | undefined;
}

/** What is known around a text: where it comes from, and what the telephone world says of a number. */
export interface ReadingContext {
  /** Two letters. */
  readonly language?: string | undefined;
  /** ISO 3166-1 alpha-2, the likeliest first. */
  readonly countries: readonly string[];
  /** Whose page it is: taken for a person's company where the text itself is unsure. */
  readonly company?: string | undefined;
  readonly phone: (written: string) => PhoneKind;
}
