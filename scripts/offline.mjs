/**
 * `npm run offline [-- FILTER]`: walks in a network namespace of their own, in which there is no interface but the
 * loopback that Playwright speaks over. What tries to leave is counted by the kernel: it must be nothing.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { walkAndExit } from './lib/in-window.mjs';

const script = fileURLToPath(import.meta.url);
const inside = process.env.NUGGET_INSIDE === '1';

if (inside) await watched();
else if (spawnSync('unshare', ['-n', 'true']).status !== 0) {
  console.error('This needs Linux, root and unshare: a network namespace can not be made here.');
  process.exitCode = 1;
} else {
  // One walk plays a hostile page with WebRTC, which asks the system for a route (a UDP socket that sends nothing).
  const args = [...process.argv.slice(2), '--grep-invert', 'WebRTC'];
  await walkAndExit(args, {
    env: { NUGGET_INSIDE: '1' },
    around: ({ command, args: own }) => ({
      command: 'unshare',
      args: ['-n', process.execPath, script, command, ...own],
    }),
  });
}

/** In the namespace: the counters are tried first, then the walks run, then they are read again. */
async function watched() {
  const [command, ...args] = process.argv.slice(2);
  for (const step of ['link set lo up', '-6 route add default dev lo'])
    if (spawnSync('ip', step.split(' ')).status !== 0) throw new Error(`ip ${step} did not work.`);
  for (const [kind, address] of Object.entries({ four: '192.0.2.1', six: '2001:db8::1' })) {
    const before = triedToLeave()[kind];
    await new Promise((resolve) => net.connect(443, address).on('error', resolve));
    if (triedToLeave()[kind] === before) throw new Error(`A packet to ${address} was not counted.`);
  }
  const start = triedToLeave();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  const end = triedToLeave();
  const tried = end.four - start.four + end.six - start.six;
  console.log(`\n  interfaces: ${interfaces().join(', ')}; packets that tried to leave: ${tried}`);
  process.exitCode = status === 0 && tried === 0 ? 0 : 1;
}

function interfaces() {
  const lines = readFileSync('/proc/net/dev', 'utf8').split('\n').slice(2);
  return lines.map((line) => line.split(':')[0].trim()).filter(Boolean);
}

/**
 * IPv4: whatever found no route. IPv6: every packet at all, for Chromium only looks up a route to see whether there is
 * one (a UDP socket that sends nothing), and that would count as an attempt; so there is a route, and it ends here.
 */
function triedToLeave() {
  const [names, values] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'))
    .map((line) => line.split(' '));
  const six = /Ip6OutRequests\s+(\d+)/.exec(readFileSync('/proc/net/snmp6', 'utf8'))?.[1] ?? 0;
  return { four: Number(values[names.indexOf('OutNoRoutes')]), six: Number(six) };
}
