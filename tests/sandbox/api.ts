import { randomUUID } from 'node:crypto';
import type { Fault } from './faults.ts';
import { faultOf, type ListMode, normalised } from './rules.ts';

type Json = Record<string, unknown>;

/** A contact as the sandbox stored it. */
export interface StoredContact {
  readonly id: string;
  readonly at: number;
  readonly body: Json;
}

/** One POST that arrived whole, and what was done with it: the judge of every test about doubles and losses. */
export interface Arrival {
  readonly at: number;
  readonly body: string;
  readonly fault?: Fault | undefined;
  readonly createdId?: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiOptions {
  readonly token: string;
  readonly appId: string;
  readonly listMode: ListMode;
  /** Requests a minute that are answered; the real one's unless told. */
  readonly limit?: number | undefined;
  /** What an update does with fields that it does not name: the API's page does not say. */
  readonly updateMode?: 'merge' | 'replace' | undefined;
}

const LIMIT_PER_MINUTE = 500;

const json = (status: number, body: unknown, headers?: Record<string, string>): Reply => ({
  status,
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', ...headers },
});

/** The API in memory. Knows nothing of connections: what is cut or slow is the server's affair. */
export class Api {
  readonly contacts: StoredContact[] = [];
  readonly arrivals: Arrival[] = [];
  /** Every update that was done, by the contact's id. */
  readonly updates: { readonly id: string; readonly body: string }[] = [];
  options: ApiOptions;
  #recent: number[] = [];

  constructor(options: ApiOptions) {
    this.options = options;
  }

  /** Answers one request. `fault` is what shall go wrong with it, as far as that is a matter of the answer. */
  answer(method: string, url: URL, authorization: string | undefined, body: string, fault?: Fault): Reply {
    const path = /^\/v1\/api\/apps\/([^/]+)\/(.+)$/.exec(url.pathname);
    const isCreate = method === 'POST' && path?.[2] === 'management/create_externalcontact';
    const before = this.contacts.length;
    const reply = this.#answer(method, url, path, authorization, body, fault);
    if (isCreate) {
      const createdId = this.contacts.length > before ? this.contacts.at(-1)?.id : undefined;
      this.arrivals.push({ at: Date.now(), body, fault, createdId });
    }
    return reply;
  }

  #answer(
    method: string,
    url: URL,
    path: RegExpExecArray | null,
    authorization: string | undefined,
    body: string,
    fault?: Fault,
  ): Reply {
    if (!path) return { status: 404, body: '<h1>Not found</h1>', headers: { 'Content-Type': 'text/html' } };
    const [, appId = '', route = ''] = path;
    if (decodeURIComponent(appId) !== this.options.appId)
      return json(404, { code: 6450001, message: 'method not found' });
    if (authorization !== `Bearer ${this.options.token}`) return json(401, { code: 0, message: 'invalid token' });
    if (this.#isOverLimit()) return json(429, { code: 6451010, message: 'too many requests' });
    const early = fault && earlyReply(fault);
    if (early) return early;
    if (method === 'POST' && route === 'management/create_externalcontact') return this.#create(body, fault);
    if (method === 'PUT' && route.startsWith('management/update_externalcontact/')) {
      return this.#update(decodeURIComponent(route.slice('management/update_externalcontact/'.length)), body);
    }
    if (method === 'GET' && route === 'contacts/extcontact-list') return this.#list(url);
    if (method === 'GET' && route === 'labels')
      return json(200, { code: 0, result: { labels: [] }, cid: randomUUID() });
    return json(404, { code: 6450001, message: 'method not found' });
  }

  #isOverLimit(): boolean {
    const now = Date.now();
    this.#recent = this.#recent.filter((at) => at > now - 60_000);
    this.#recent.push(now);
    return this.#recent.length > (this.options.limit ?? LIMIT_PER_MINUTE);
  }

  #parse(body: string): { readonly contact: Json } | { readonly reply: Reply } {
    let parsed: unknown;
    try {
      parsed = JSON.parse(body);
    } catch {
      return { reply: json(400, { code: 6451000, message: 'invalid parameter: body is no JSON' }) };
    }
    const message = faultOf(parsed, this.options.listMode);
    if (message) return { reply: json(400, { code: 6451000, message }) };
    return { contact: parsed as Json }; // faultOf refused everything else
  }

  #create(body: string, fault: Fault | undefined): Reply {
    const parsed = this.#parse(body);
    if ('reply' in parsed) return parsed.reply;
    const id = randomUUID();
    this.contacts.push({ id, at: Date.now(), body: normalised(parsed.contact) });
    const cid = randomUUID();
    if (fault === 'garbage') return { status: 200, body: '<html><body>Welcome to the hotel network</body></html>' };
    if (fault === 'no-id') return json(200, { code: 0, cid });
    if (fault === 'flat-id') return json(200, { code: 200, id, cid });
    if (fault === 'truncated') return { status: 200, body: `{"code":0,"result":{"id":"${id.slice(0, 8)}` };
    return json(200, { code: 200, result: { id }, cid });
  }

  #update(id: string, body: string): Reply {
    const index = this.contacts.findIndex((contact) => contact.id === id);
    const known = this.contacts[index];
    if (!known) return json(400, { code: 6451000, message: 'invalid parameter: contactID' });
    const parsed = this.#parse(body);
    if ('reply' in parsed) return parsed.reply;
    const kept = this.options.updateMode === 'replace' ? {} : known.body;
    this.contacts[index] = { ...known, body: { ...kept, ...normalised(parsed.contact) } };
    this.updates.push({ id, body });
    return json(200, { code: 200, result: { id }, cid: randomUUID() });
  }

  /** The names differ from those of create, as the API's list page has them; newest first. */
  #list(url: URL): Reply {
    const offset = Number(url.searchParams.get('offset') ?? 0);
    const limit = Math.min(Number(url.searchParams.get('limit') ?? 50), 500);
    const page = this.contacts.toReversed().slice(offset, offset + limit);
    return json(200, {
      code: 0,
      result: { total: this.contacts.length, contacts: page.map(asListed) },
      cid: randomUUID(),
    });
  }
}

/** Replies that come before anything is stored. */
function earlyReply(fault: Fault): Reply | undefined {
  switch (fault) {
    case '400':
      return json(400, { code: 6451000, message: 'invalid parameter: lastName' });
    case '400-code0':
      return json(400, { code: 0, message: 'contact was refused' });
    case '429-retry-after':
      return json(429, { code: 6451010, message: 'too many requests' }, { 'Retry-After': '120' });
    case 'internal':
      return json(400, { code: 6451001, message: 'internal service error' });
    case 'redirect':
      return { status: 302, body: '', headers: { Location: '/elsewhere' } };
    default:
      return /^\d{3}$/.test(fault) ? json(Number(fault), { code: 0, message: `fault ${fault}` }) : undefined;
  }
}

const entriesOf = (body: Json, list: string): Json[] => (Array.isArray(body[list]) ? body[list] : []);

function asListed({ id, at, body }: StoredContact): Json {
  const byType = (list: string, type: string, key: string) =>
    entriesOf(body, list).find((entry) => entry.type === type)?.[key];
  const phone = (type: string) => String(byType('phones', type, 'phone') ?? '').replace(/\D/g, '') || undefined;
  const social = (key: string) => entriesOf(body, 'socialContacts').find((entry) => entry.key === key)?.value;
  return {
    id,
    createdAt: new Date(at).toISOString(),
    firstName: body.firstName,
    lastName: body.lastName,
    companyName: body.company,
    jobTitle: body.jobTitle,
    customerType: body.type,
    birthday: body.birthDate,
    address: entriesOf(body, 'addresses')[0],
    mobilePhone: phone('Mobile'),
    workPhone: phone('Work'),
    homePhone: phone('Home'),
    otherPhone: phone('Other'),
    email: byType('emails', 'Work', 'email'),
    personalEmail: byType('emails', 'Personal', 'email'),
    otherEmail: byType('emails', 'Other', 'email'),
    linkedin: social('LinkedIn'),
    facebook: social('Facebook'),
    ...(typeof body.customField === 'object' ? body.customField : {}),
  };
}
