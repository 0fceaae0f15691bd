/**
 * `npm run offline [-- FILTER]`: walks in a network namespace of their own, in which there is no interface but the
 * loopback that Playwright speaks over. What tries to leave is counted by the kernel: it must be nothing.
 * The walk that plays a hostile page with WebRTC runs a second time round, with a way out that ends in a trap: WebRTC
 * asks the system for its route (a UDP socket that sends nothing), and without one that would count as an attempt.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { walkAndExit } from './lib/in-window.mjs';

const script = fileURLToPath(import.meta.url);
const inside = process.env.NUGGET_INSIDE;
const TRAPPED = 'WebRTC';

if (inside !== undefined) await watched(inside === 'trap');
else if (spawnSync('unshare', ['-n', 'true']).status !== 0) {
  console.error('This needs Linux, root and unshare: a network namespace can not be made here.');
  process.exitCode = 1;
} else {
  const args = process.argv.slice(2);
  await walkIn('bare', [...args, '--grep-invert', TRAPPED]);
  const bare = process.exitCode;
  await walkIn('trap', [...args, '--grep', TRAPPED, '--pass-with-no-tests']);
  process.exitCode ||= bare;
}

/** Runs walks in a namespace of their own and sets the exit code. */
function walkIn(kind, args) {
  return walkAndExit(args, {
    env: { NUGGET_INSIDE: kind },
    around: ({ command, args: own }) => ({
      command: 'unshare',
      args: ['-n', process.execPath, script, command, ...own],
    }),
  });
}

/** In the namespace: the counters are tried first, then the walks run, then they are read again. */
async function watched(trap) {
  const [command, ...args] = process.argv.slice(2);
  const trapped = ['tuntap add trap mode tun', 'link set trap addrgenmode none', 'link set trap up'];
  for (const step of [
    'link set lo up',
    '-6 route add default dev lo',
    ...(trap ? [...trapped, 'address add 198.51.100.1/32 dev trap', 'route add default dev trap'] : []),
  ])
    if (spawnSync('ip', step.split(' ')).status !== 0) throw new Error(`ip ${step} did not work.`);
  for (const [kind, address] of Object.entries({ four: '192.0.2.1', six: '2001:db8::1' })) {
    const before = triedToLeave()[kind];
    const socket = net.connect(443, address).on('error', () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    if (triedToLeave()[kind] === before) throw new Error(`A packet to ${address} was not counted.`);
  }
  const start = triedToLeave();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  const end = triedToLeave();
  const tried = end.four - start.four + end.six - start.six;
  const names = interfaces().map(([name]) => name);
  console.log(`\n  interfaces: ${names.join(', ')}; packets that tried to leave: ${tried}`);
  process.exitCode = status === 0 && tried === 0 ? 0 : 1;
}

/** Name and counters of each. */
function interfaces() {
  const lines = readFileSync('/proc/net/dev', 'utf8').split('\n').slice(2);
  return lines.filter((line) => line.includes(':')).map((line) => line.trim().split(/[:\s]+/));
}

/**
 * IPv4: whatever found no route, or reached the trap (sent, in error, dropped or without a carrier). IPv6: every packet
 * at all, for Chromium only looks up a route to see whether there is one (a UDP socket that sends nothing), and that
 * would count as an attempt; so there is a route, and it ends here.
 */
function triedToLeave() {
  const [names, values] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'))
    .map((line) => line.split(' '));
  const six = /Ip6OutRequests\s+(\d+)/.exec(readFileSync('/proc/net/snmp6', 'utf8'))?.[1] ?? 0;
  const trap = interfaces().find(([name]) => name === 'trap') ?? [];
  const caught = [10, 11, 12, 15].reduce((sum, at) => sum + Number(trap[at] ?? 0), 0);
  return { four: Number(values[names.indexOf('OutNoRoutes')]) + caught, six: Number(six) };
}
