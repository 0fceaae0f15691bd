import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A listener on this machine, for TCP and UDP on one port: counts everything that reaches it. */
export type Listener = {
  readonly port: number;
  readonly heard: () => number;
  readonly close: () => Promise<void>;
};

export const listen = async (): Promise<Listener> => {
  let heard = 0;
  const tcp = createServer((socket) => {
    heard += 1;
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\n\r\n');
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4', () => (heard += 1));
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return {
    port,
    heard: () => heard,
    close: async () => {
      udp.close();
      tcp.close();
      await once(tcp, 'close');
    },
  };
};
