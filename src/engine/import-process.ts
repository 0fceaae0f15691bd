import { installGerman } from '../shared/messages/de/german.ts';
import { type Language, speak } from '../shared/messages/speaking.ts';
import { runJob } from './import/run-job.ts';
import { parentPort } from './parent-port.ts';

/** The short-lived process of one import: a hostile file kills this, never the session. */
type Order =
  | {
      readonly kind: 'job';
      readonly job: unknown;
      readonly spill?: string;
      readonly language?: Language;
      readonly locale?: string;
    }
  | { readonly kind: 'cancel' };

installGerman();
const parent = parentPort();
const abort = new AbortController();

parent.on('message', ({ data }) => {
  const order = data as Order;
  if (order.kind === 'cancel') return abort.abort();
  if (order.language) speak(order.language, order.locale);
  void runJob(order.job, (message) => parent.postMessage(message), {
    signal: abort.signal,
    ...(order.spill === undefined ? {} : { spill: order.spill }),
  })
    .then(
      () => 0,
      (error: unknown) => {
        console.error(error);
        return 1;
      },
    )
    // The last message must reach main before the process is gone.
    .then((code) => setTimeout(() => process.exit(code), 50));
});
