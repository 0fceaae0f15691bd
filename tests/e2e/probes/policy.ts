/** One attempt per directive of the Content Security Policy. Each runs in the window and needs nothing from here. */
export type Probe = {
  readonly name: string;
  /** What the browser says was violated. Trusted Types meet scripts and workers before their own directive does. */
  readonly directive: RegExp;
  readonly attempt: () => unknown;
};

const script = /^(script-src|script-src-elem|script-src-attr|require-trusted-types-for)$/;

export const policyProbes: readonly Probe[] = [
  {
    name: 'a module from a data: address',
    directive: /^script-src(-elem)?$/,
    attempt: () => import(/* @vite-ignore */ ['data', 'text/javascript,globalThis.broken=1'].join(':')),
  },
  {
    name: 'a module from the network',
    directive: /^script-src(-elem)?$/,
    attempt: () => import(/* @vite-ignore */ ['https', '//example.com/x.js'].join(':')),
  },
  {
    name: 'an inline script',
    directive: script,
    attempt: () => {
      const element = document.createElement('script');
      element.append('globalThis.broken = 1');
      document.body.append(element);
    },
  },
  { name: 'eval', directive: script, attempt: () => setTimeout(() => (0, eval)('globalThis.broken = 1')) },
  {
    name: 'a function made from text',
    directive: script,
    attempt: () => setTimeout(() => new Function('globalThis.broken = 1')()),
  },
  {
    name: 'a timer made from text',
    directive: script,
    attempt: () => setTimeout(() => setTimeout('globalThis.broken = 1' as never)),
  },
  {
    name: 'an inline event handler',
    directive: script,
    attempt: () => document.body.setAttribute('onclick', 'globalThis.broken = 1'),
  },
  {
    name: 'markup from a text',
    directive: /^require-trusted-types-for$/,
    attempt: () => (document.createElement('div').innerHTML = '<img src=x onerror="globalThis.broken = 1">'),
  },
  {
    name: 'a document written anew',
    directive: /^require-trusted-types-for$/,
    attempt: () => document.write('<p>written'),
  },
  {
    name: 'a Trusted Types policy of one’s own',
    directive: /^trusted-types$/,
    attempt: () =>
      (
        window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
      ).trustedTypes.createPolicy('mine', {}),
  },
  {
    name: 'the report’s Trusted Types policy a second time',
    directive: /^trusted-types$/,
    attempt: () =>
      (
        window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
      ).trustedTypes.createPolicy('nugget-report', {}),
  },
  {
    name: 'a style sheet from the network',
    directive: /^style-src(-elem)?$/,
    attempt: () =>
      document.head.append(
        Object.assign(document.createElement('link'), {
          rel: 'stylesheet',
          href: 'https://example.com/x.css',
        }),
      ),
  },
  {
    name: 'a picture from the network',
    directive: /^img-src$/,
    attempt: () => (new Image().src = 'https://example.com/x.png'),
  },
  {
    name: 'a font from the network',
    directive: /^font-src$/,
    attempt: () => new FontFace('x', 'url(https://example.com/x.woff2)').load(),
  },
  { name: 'fetch', directive: /^connect-src$/, attempt: () => fetch('https://example.com/') },
  {
    name: 'XMLHttpRequest',
    directive: /^connect-src$/,
    attempt: () => {
      const request = new XMLHttpRequest();
      request.open('GET', 'https://example.com/');
      request.send();
    },
  },
  { name: 'a web socket', directive: /^connect-src$/, attempt: () => new WebSocket('wss://example.com/') },
  {
    name: 'an event source',
    directive: /^connect-src$/,
    attempt: () => new EventSource('https://example.com/'),
  },
  {
    name: 'a beacon',
    directive: /^connect-src$/,
    attempt: () => navigator.sendBeacon('https://example.com/', 'x'),
  },
  {
    name: 'a worker from a text',
    directive: /^(worker-src|require-trusted-types-for)$/,
    attempt: () => new Worker('data:text/javascript,1'),
  },
  {
    name: 'a service worker',
    directive: /^(worker-src|require-trusted-types-for)$/,
    attempt: () => navigator.serviceWorker.register('https://example.com/x.js'),
  },
  {
    name: 'a frame from the network',
    directive: /^frame-src$/,
    attempt: () =>
      document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' })),
  },
  {
    name: 'a frame with the app’s own page',
    directive: /^(frame-src|frame-ancestors)$/,
    attempt: () =>
      document.body.append(Object.assign(document.createElement('iframe'), { src: 'app://ui/index.html' })),
  },
  {
    name: 'an embedded object',
    directive: /^(object-src|require-trusted-types-for)$/,
    attempt: () =>
      document.body.append(
        Object.assign(document.createElement('object'), { data: 'https://example.com/x' }),
      ),
  },
  {
    name: 'another base address',
    directive: /^base-uri$/,
    attempt: () =>
      document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' })),
  },
  {
    name: 'a form that sends',
    directive: /^form-action$/,
    attempt: () => {
      const form = Object.assign(document.createElement('form'), {
        action: 'https://example.com/',
        method: 'post',
      });
      document.body.append(form);
      form.submit();
    },
  },
  {
    name: 'a film from the network',
    directive: /^media-src$/,
    attempt: () =>
      document.body.append(
        Object.assign(document.createElement('video'), { src: 'https://example.com/x.mp4' }),
      ),
  },
];
