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
  const args = process.argv.slice(2);
  await walkAndExit(args, {
    env: { NUGGET_INSIDE: '1' },
    around: ({ command, args: own }) => ({
      command: 'unshare',
      args: ['-n', process.execPath, script, command, ...own],
    }),
  });
}

/** In the namespace: the counter is tried first, then the walks run, then it is read again. */
async function watched() {
  const [command, ...args] = process.argv.slice(2);
  if (spawnSync('ip', ['link', 'set', 'lo', 'up']).status !== 0)
    throw new Error('The loopback did not come up.');
  const before = triedToLeave();
  await new Promise((resolve) => net.connect(443, '192.0.2.1').on('error', resolve));
  const start = triedToLeave();
  if (start === before) throw new Error('The kernel does not count what finds no way out.');
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  const tried = triedToLeave() - start;
  console.log(`\n  interfaces ${interfaces().join(', ')}; tried to leave: ${tried}`);
  process.exitCode = status === 0 && tried === 0 ? 0 : 1;
}

function interfaces() {
  const lines = readFileSync('/proc/net/dev', 'utf8').split('\n').slice(2);
  return lines.map((line) => line.split(':')[0].trim()).filter(Boolean);
}

/** Everything for which the kernel found no route, over either protocol. */
function triedToLeave() {
  const [names, values] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'))
    .map((line) => line.split(' '));
  const four = Number(values[names.indexOf('OutNoRoutes')]);
  const six = /Ip6OutNoRoutes\s+(\d+)/.exec(readFileSync('/proc/net/snmp6', 'utf8'))?.[1] ?? 0;
  return four + Number(six);
}
