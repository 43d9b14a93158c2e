import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a profile in which this text stands, as UTF-8 or in the two bytes a character that IndexedDB writes. */
export function filesWith(profile: string, text: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(profile, name);
    try {
      if (!statSync(path).isFile()) return false;
      const content = readFileSync(path);
      return forms.some((form) => content.includes(form));
    } catch {
      // The browser removed it while we looked.
      return false;
    }
  });
}
