import { once } from 'node:events';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { Api, type ApiOptions, type Reply } from './api.ts';
import { makeCertificate } from './certificate.ts';
import { type Fault, isFault } from './faults.ts';
import { contactsPage } from './pages.ts';

/** How the sandbox speaks: HTTP/1.1 in the clear, HTTP/2 over TLS (as real servers also speak 1.1 there), or 1.1 only over TLS. */
export type Protocol = 'http1' | 'http2' | 'https1';

export interface SandboxOptions extends Partial<ApiOptions> {
  readonly protocol?: Protocol;
  readonly port?: number;
  /** Milliseconds until a `slow` request is answered. */
  readonly slowness?: number;
  /** Refuses a body that comes without its length, as some firewalls do. */
  readonly needsLength?: 411 | 501;
  /** Other things to serve: sample pages, by host name and path. */
  readonly serve?: (url: URL) => Reply | undefined;
  /** What goes wrong with this contact; comes before `faults`. */
  readonly faultFor?: (body: string) => Fault | undefined;
}

/** A sandbox that runs. */
export interface Sandbox {
  readonly baseUrl: string;
  readonly port: number;
  readonly token: string;
  readonly appId: string;
  readonly api: Api;
  /** Every request that began, as it came. */
  readonly requests: { readonly method: string; readonly path: string; readonly headers: http.IncomingHttpHeaders }[];
  /** What goes wrong with the next contacts that are posted, one entry each. */
  readonly faults: Fault[];
  /** What goes wrong with every read of the contacts' list. */
  listFault: Fault | undefined;
  /** Answers what is held. */
  release(): void;
  /** Tells Chromium to accept this certificate and no other; absent without TLS. */
  readonly keyHash?: string | undefined;
  close(): Promise<void>;
}

type Request = http.IncomingMessage | http2.Http2ServerRequest;
type Response = http.ServerResponse | http2.Http2ServerResponse;

/** Starts a sandbox on the loopback. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { protocol = 'http1', port = 0, slowness = 30_000, needsLength, serve } = options;
  const token = options.token ?? 'sandbox-token';
  const appId = options.appId ?? 'sandbox-app';
  const api = new Api({
    token,
    appId,
    listMode: options.listMode ?? 'either',
    limit: options.limit,
    updateMode: options.updateMode,
  });
  const faults: Fault[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const held = new Set<() => void>();
  const sockets = new Map<number, Socket>();

  async function handle(request: Request, response: Response): Promise<void> {
    const url = new URL(
      request.url ?? '/',
      `http://${request.headers[':authority'] ?? request.headers.host ?? 'localhost'}`,
    );
    const method = request.method ?? 'GET';
    sandbox.requests.push({ method, path: url.pathname, headers: request.headers });
    const served = method === 'GET' ? serve?.(url) : undefined;
    if (served) return send(response, served);
    if (url.pathname === '/' && method === 'GET') return send(response, contactsPage(api));
    // Looked up now: a stream that is over knows its session no more.
    const { cut, ...deaths } = deathsOf(request, sockets);
    const body = await readBody(request);
    // A body that breaks off never arrived: nothing is created for it.
    if (body === undefined) return cut();
    if (url.pathname === '/_sandbox/faults' && method === 'POST') {
      faults.push(...body.split(/[\s,]+/).filter(isFault));
      return send(response, { status: 204, body: '' });
    }
    if (needsLength && method !== 'GET' && request.headers['content-length'] === undefined) {
      return send(response, { status: needsLength, body: '' });
    }
    const isList = url.pathname.endsWith('/extcontact-list');
    const fault =
      method === 'POST' || method === 'PUT'
        ? (options.faultFor?.(body) ?? faults.shift())
        : isList
          ? sandbox.listFault
          : undefined;
    if (fault === 'cut-before') return cut();
    if (fault === 'reset' || fault === 'refused') return deaths[fault]();
    const reply = api.answer(method, url, request.headers.authorization, body, fault);
    if (fault === 'cut-after') return cut();
    if (fault === 'slow') await new Promise((resolve) => timers.add(setTimeout(resolve, slowness)));
    if (fault === 'held') await new Promise<void>((resolve) => held.add(resolve));
    send(response, reply);
  }

  const listener = (request: Request, response: Response) => {
    handle(request, response).catch(deathsOf(request, sockets).cut);
  };
  const { server, keyHash } = await makeServer(protocol, listener);
  server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.on('close', () => sockets.delete(remotePort));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo; // it listens on TCP
  const sandbox: Sandbox = {
    baseUrl: `${protocol === 'http1' ? 'http' : 'https'}://127.0.0.1:${address.port}`,
    port: address.port,
    token,
    appId,
    api,
    requests: [],
    faults,
    listFault: undefined,
    keyHash,
    release() {
      for (const answer of held) answer();
      held.clear();
    },
    async close() {
      for (const timer of timers) clearTimeout(timer);
      for (const socket of sockets.values()) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return sandbox;
}

async function makeServer(protocol: Protocol, listener: (request: Request, response: Response) => void) {
  if (protocol === 'http1') return { server: http.createServer(listener), keyHash: undefined };
  const { key, cert, keyHash } = await makeCertificate();
  if (protocol === 'https1')
    return { server: https.createServer({ key, cert, ALPNProtocols: ['http/1.1'] }, listener), keyHash };
  const server = http2.createSecureServer({ key, cert, allowHTTP1: true }, listener);
  // A session that a test cuts off is no error of the server's.
  server.on('sessionError', (_, session) => session.destroy());
  return { server, keyHash };
}

/** The whole body, or `undefined` where the connection broke before its end. */
async function readBody(request: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
  } catch {
    return undefined;
  }
  return request.complete ? Buffer.concat(chunks).toString('utf8') : undefined;
}

/**
 * What breaks the connection the request came on, without an answer. Asked for before the request is over: a stream that is
 * knows its session no more. `sockets`: those of TCP, by their remote ports; the ones that TLS and HTTP/2 hand out cannot be reset.
 */
function deathsOf(
  request: Request,
  sockets: ReadonlyMap<number, Socket>,
): Readonly<Record<'cut' | 'reset' | 'refused', () => void>> {
  const socket = sockets.get(request.socket.remotePort ?? 0);
  const reset = () => void socket?.resetAndDestroy();
  if (!(request instanceof http2.Http2ServerRequest)) {
    return { cut: () => void request.socket.destroy(), reset, refused: reset };
  }
  const { stream } = request;
  const { session } = stream;
  return {
    cut: () => session?.destroy(),
    reset,
    refused: () => stream.close(http2.constants.NGHTTP2_REFUSED_STREAM),
  };
}

function send(response: Response, { status, body, headers }: Reply): void {
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
  response.statusCode = status;
  response.end(body);
}
