/** What the sandbox can do wrong to one request. `cut` closes the connection: before the contact is stored, or after. `slow-second` takes one. */
export const FAULTS = [
  '400',
  '400-code0',
  '401',
  '403',
  '404',
  '408',
  '411',
  '413',
  '429',
  '429-retry-after',
  '500',
  '502',
  '503',
  'internal',
  'slow',
  'slow-second',
  'cut-before',
  'cut-after',
  'garbage',
  'no-id',
  'flat-id',
  'redirect',
  'truncated',
] as const;

export type Fault = (typeof FAULTS)[number];

export const isFault = (text: string): text is Fault => (FAULTS as readonly string[]).includes(text);
