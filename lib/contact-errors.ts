/** Longest values, in UTF-16 units. The API states the social value and the custom texts; the others are ours, far above any real one. */
export const LIMITS = {
  name: 200,
  text: 500,
  email: 254,
  social: 100,
  custom: 500,
  rows: 50,
} as const;

/** Each is also the name of its message: `error_<code>`. */
export type ErrorCode =
  | 'nameMissing'
  | 'required'
  | 'tooLong'
  | 'phoneCountry'
  | 'phoneDigits'
  | 'email'
  | 'date'
  | 'dateFuture'
  | 'country'
  | 'language'
  | 'url'
  | 'time'
  | 'choice'
  | 'duplicate'
  | 'onlyOne'
  | 'tooMany';

/** An error at a field. `limit` is the number that the sentence names, where there is one. */
export interface FieldError {
  readonly code: ErrorCode;
  readonly limit?: number;
}

/** Errors by the path of the control that can mend them, `phones.0.phone`. */
export type FieldErrors = Readonly<Record<string, FieldError>>;

/** The parameters of a check that refuses with this code. */
export const refuse = (code: ErrorCode, limit?: number) => ({ error: code, params: { limit } });
