import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A stretch of the way to a server, on which things can get lost. */
export interface Relay {
  readonly port: number;
  /** Swallows what the server says from now on, and goes on handing over what it is told. */
  swallow(): void;
  /** As it was. What was swallowed is gone. */
  heal(): void;
  close(): Promise<void>;
}

/** Starts a relay on the loopback to this port of it. */
export async function startRelay(target: number): Promise<Relay> {
  const sockets = new Set<Socket>();
  let isSwallowing = false;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    near.on('data', (data) => far.write(data));
    far.on('data', (data) => {
      if (!isSwallowing) near.write(data);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    port,
    swallow() {
      isSwallowing = true;
    },
    heal() {
      isSwallowing = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
