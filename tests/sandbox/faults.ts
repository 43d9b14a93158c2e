/**
 * What the sandbox can do wrong to one request. `cut` closes the connection, before the contact is stored or after; `reset`
 * (TCP) and `refused` (the stream alone; a reset over HTTP/1.1) end it with nothing stored. `held` is answered when the test says so.
 */
export const FAULTS = [
  '400',
  '400-code0',
  '401',
  '403',
  '404',
  '408',
  '411',
  '413',
  '421',
  '429',
  '429-retry-after',
  '500',
  '502',
  '503',
  'internal',
  'slow',
  'held',
  'cut-before',
  'cut-after',
  'reset',
  'refused',
  'garbage',
  'no-id',
  'flat-id',
  'redirect',
  'truncated',
] as const;

export type Fault = (typeof FAULTS)[number];

export const isFault = (text: string): text is Fault => (FAULTS as readonly string[]).includes(text);
