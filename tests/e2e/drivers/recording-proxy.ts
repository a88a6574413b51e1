/** An HTTP proxy on this machine that passes requests to this machine on and refuses all others, and remembers every one. */
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  /** `127.0.0.1:PORT` */
  address: string;
  /** The address of every request, or `host:port` where the browser wanted a tunnel. */
  requests: string[];
  close(): Promise<void>;
}

export async function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: string[] = [];
  const server = createServer((incoming, outgoing) => {
    requests.push(incoming.url!);
    const url = new URL(incoming.url!);
    if (url.hostname !== '127.0.0.1' && !url.hostname.endsWith('.localhost')) {
      return void outgoing.writeHead(502).end();
    }
    // Every name that ends so is this machine; not every machine knows.
    url.hostname = '127.0.0.1';
    const passed = forward(url, { method: incoming.method, headers: incoming.headers }, (response) => {
      outgoing.writeHead(response.statusCode!, response.headers);
      response.pipe(outgoing);
    });
    passed.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(passed);
  });
  server.on('connect', (incoming, socket) => {
    requests.push(incoming.url!);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
