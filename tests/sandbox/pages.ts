import type { Api, Reply } from './api.ts';
import { FAULTS } from './faults.ts';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What arrived, for people to look at. */
export function contactsPage({ contacts }: Api): Reply {
  const rows = contacts
    .toReversed()
    .map(({ id, at, body }) => {
      const name = [body.firstName, body.lastName].filter(Boolean).join(' ');
      const facts = escaped(JSON.stringify(body, undefined, 2));
      return `<article><h2>${escaped(name)}</h2><p>${escaped(id)} · ${new Date(at).toISOString()}</p><pre>${facts}</pre></article>`;
    })
    .join('');
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>Sandbox CRM</title>
<style>
  :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif }
  body { max-width: 720px; margin: 2rem auto; padding: 0 1rem }
  article { border: 1px solid #8886; border-radius: 8px; padding: 1rem; margin: 1rem 0 }
  h2 { margin: 0 } p { margin: 0; opacity: .7 } pre { white-space: pre-wrap; overflow-wrap: anywhere }
</style>
<h1>Sandbox CRM: ${contacts.length} ${contacts.length === 1 ? 'contact' : 'contacts'}</h1>
<p>A stand-in for the API. POST one of these words to /_sandbox/faults and the next contact meets it: ${FAULTS.join(', ')}.</p>
${rows}</html>`;
  return { status: 200, body, headers: { 'Content-Type': 'text/html; charset=utf-8' } };
}
