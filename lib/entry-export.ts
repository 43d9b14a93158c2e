import { createUrl, updateUrl } from './cinnox.ts';
import { requestBody } from './cinnox-body.ts';
import type { Entry } from './entry.ts';

/** A waiting contact in forms that other tools take; the token is in none of them. */

/** The body as it is sent, indented. */
export const entryAsJson = ({ contact }: Entry): string =>
  JSON.stringify(JSON.parse(requestBody(contact, 'object')), undefined, 2);

/** A command for a POSIX shell; the token stands in it as the variable `APP_TOKEN`. */
export function entryAsCurl({ contact, account, update }: Entry): string {
  const place = { baseUrl: account?.baseUrl ?? 'https://BASE_URL', appId: account?.appId ?? 'APP_ID' };
  return [
    update ? `curl -X PUT ${quoted(updateUrl(place, update.contactId))}` : `curl ${quoted(createUrl(place))}`,
    `  -H "Authorization: Bearer $APP_TOKEN"`,
    `  -H 'Content-Type: application/json'`,
    `  -d ${quoted(requestBody(contact, 'object'))}`,
  ].join(' \\\n');
}

/** In single quotes, in which the shell reads nothing: a page's words must not become a command. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
