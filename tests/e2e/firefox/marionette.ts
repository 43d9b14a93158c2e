import { connect, type Socket } from 'node:net';

/**
 * The protocol behind geckodriver, spoken directly: `length:[type, id, command, parameters]` over TCP. It is all that is
 * needed, reaches the browser's own windows (the toolbar button, the permission prompt), and needs no program.
 * Source: Firefox, remote/marionette/message.sys.mjs and packets.sys.mjs.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (cause: Error) => void }>();
  #buffer = Buffer.alloc(0);
  #id = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data: Buffer) => this.#take(data));
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox closed the connection'));
    });
  }

  /** Connects and starts a session. Rejects where nothing listens on the port yet. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect({ host: '127.0.0.1', port });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    const marionette = new Marionette(socket);
    // The sandbox's certificate is nobody's.
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    return marionette;
  }

  send(command: string, parameters: object = {}): Promise<unknown> {
    this.#id += 1;
    const id = this.#id;
    const text = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** Runs the script's text, with `arguments`, in a page or in the browser's own window; resolves to what it resolves to. */
  async run<Result>(context: 'content' | 'chrome', script: string, ...args: unknown[]): Promise<Result> {
    await this.send('Marionette:SetContext', { value: context });
    const answer = await this.send('WebDriver:ExecuteScript', {
      // An arrow: `arguments` are those that were handed over.
      script: `return (async () => { ${script} })();`,
      args,
      newSandbox: true,
      sandbox: context === 'chrome' ? 'system' : null,
    });
    // The protocol wraps each value; what a test asks for is its own business.
    return (answer as { value: Result }).value;
  }

  end(): void {
    this.#socket.destroy();
  }

  #take(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const length = Number(this.#buffer.subarray(0, colon).toString());
      if (this.#buffer.length < colon + 1 + length) return;
      const text = this.#buffer.subarray(colon + 1, colon + 1 + length).toString();
      this.#buffer = this.#buffer.subarray(colon + 1 + length);
      const message: unknown = JSON.parse(text);
      if (Array.isArray(message)) this.#settle(message);
    }
  }

  #settle([, id, error, value]: unknown[]): void {
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error) waiting?.reject(new Error(JSON.stringify(error).slice(0, 2000)));
    else waiting?.resolve(value);
  }
}
