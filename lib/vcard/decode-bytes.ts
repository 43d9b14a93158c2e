/** The bytes as text, in the character set that is declared; UTF-8 where none is or nobody knows it, and Windows' where they are no UTF-8. */
export function decodeBytes(bytes: Uint8Array, charset?: string): string {
  for (const label of [charset, 'utf-8']) {
    try {
      if (label) return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // An unknown name, or bytes that are not in it: the next is tried.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Text with `%41` (or, with `=`, quoted-printable) in it, as the bytes it stands for. A sign that escapes nothing stands for itself. */
export function escapedBytes(text: string, sign: '%' | '='): Uint8Array {
  const parts = text.split(sign);
  const bytes: Uint8Array[] = [encoder.encode(parts[0] ?? '')];
  for (const part of parts.slice(1)) {
    const isEscape = /^[0-9a-f]{2}/i.test(part);
    if (isEscape) bytes.push(Uint8Array.of(Number.parseInt(part.slice(0, 2), 16)));
    bytes.push(encoder.encode(isEscape ? part.slice(2) : sign + part));
  }
  const whole = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of bytes) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const encoder = new TextEncoder();
