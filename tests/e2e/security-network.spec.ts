import { expect, test } from './fixtures.ts';
import { listen } from './probes/listener.ts';
import { ROOT, started } from './probes/page.ts';

test.use({ world: { probes: true } });

test('main reaches nobody: every request is cancelled, every name unknown', async ({ nugget }) => {
  await started(nugget);
  const listener = await listen();
  const at = `127.0.0.1:${listener.port}`;
  const answers = await nugget.app.evaluate(
    ({ net }, addresses) =>
      Promise.all(
        addresses.map((address) =>
          net.fetch(address).then(
            () => 'answered',
            (error: Error) => error.message,
          ),
        ),
      ),
    [`http://${at}/`, `https://${at}/`, `http://localhost:${listener.port}/`, 'http://example.com/'],
  );
  for (const answer of answers) expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
  const resolved = await nugget.app.evaluate(({ session }) =>
    session.defaultSession.resolveHost('example.com').then(
      () => 'resolved',
      (error: Error) => error.message,
    ),
  );
  expect(resolved).toContain('ERR_NAME_NOT_RESOLVED');
  expect(listener.heard()).toBe(0);
  await listener.close();
});

test('the page reaches nobody: no tag, no request, no socket', async ({ nugget }) => {
  await started(nugget);
  const listener = await listen();
  await nugget.window.evaluate(async (to) => {
    const settled: Promise<unknown>[] = [];
    const tries = (attempt: () => unknown): void => {
      try {
        attempt();
      } catch {
        // Trusted Types or the policy said no at once.
      }
    };
    const add = (tag: string, parts: Record<string, string>): void =>
      tries(() => {
        const element = Object.assign(document.createElement(tag), parts);
        if (tag === 'img') settled.push(new Promise((resolve) => element.addEventListener('error', resolve)));
        document.body.append(element);
      });
    for (const rel of [
      'prefetch',
      'preload',
      'modulepreload',
      'preconnect',
      'dns-prefetch',
      'icon',
      'stylesheet',
    ])
      add('link', { rel, href: `http://${to}/${rel}`, as: 'script' });
    for (const tag of ['script', 'iframe', 'video', 'audio', 'embed', 'img'])
      add(tag, { src: `http://${to}/${tag}` });
    for (const scheme of ['http', 'https']) settled.push(fetch(`${scheme}://${to}/`, { mode: 'no-cors' }));
    tries(() => navigator.sendBeacon(`http://${to}/`, 'x'));
    tries(() => new WebSocket(`ws://${to}/`));
    tries(() => new EventSource(`http://${to}/`));
    await Promise.allSettled(settled);
  }, `127.0.0.1:${listener.port}`);
  expect(listener.heard()).toBe(0);
  await listener.close();
});

test('WebRTC, which no policy sees, reaches nobody either', async ({ nugget }) => {
  await started(nugget);
  const listener = await listen();
  await nugget.window.evaluate(async (to) => {
    const turn = [`turn:${to}?transport=udp`, `turn:${to}?transport=tcp`];
    const iceServers = [{ urls: [`stun:${to}`] }, { urls: turn, username: 'a', credential: 'b' }];
    const peer = new RTCPeerConnection({ iceServers });
    const gathered = new Promise<void>((resolve) => {
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') resolve();
      });
    });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await Promise.race([gathered, new Promise((resolve) => setTimeout(resolve, 6000))]);
    peer.close();
  }, `127.0.0.1:${listener.port}`);
  expect(listener.heard()).toBe(0);
  await listener.close();
});

test('18 no file: address is shown or read', async ({ nugget }) => {
  await started(nugget);
  for (const address of ['file:///etc/passwd', 'file:///C:/Windows/win.ini', `file://${ROOT}package.json`]) {
    const shown = await nugget.app.evaluate(async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false });
      const answer = await window.loadURL(url).then(
        () => 'shown',
        (error: Error) => error.message,
      );
      window.destroy();
      return answer;
    }, address);
    expect(shown).toContain('ERR_BLOCKED_BY_CLIENT');
    const read = await nugget.window.evaluate(
      (url) =>
        fetch(url).then(
          () => 'read',
          () => 'refused',
        ),
      address,
    );
    expect(read).toBe('refused');
  }
});
