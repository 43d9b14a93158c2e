/**
 * What is made when it is first asked for, and kept. For patterns made of many words and of `\p{L}`: half a millisecond each,
 * and most openings need few of them.
 */
export function lazily<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
