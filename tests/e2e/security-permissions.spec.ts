import { expect, test } from './fixtures.ts';
import { started } from './probes/page.ts';

/** Item 5 of the checklist: Electron grants by default, the app refuses by default. */
const names = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'persistent-storage',
  'background-sync',
  'background-fetch',
  'periodic-background-sync',
  'accelerometer',
  'gyroscope',
  'magnetometer',
  'clipboard-read',
  'payment-handler',
  'screen-wake-lock',
  'idle-detection',
  'window-management',
  'local-fonts',
  'display-capture',
  'storage-access',
  'keyboard-lock',
  'pointer-lock',
];

test('5 every permission that a page can ask about is denied', async ({ nugget }) => {
  await started(nugget);
  const states = await nugget.window.evaluate(
    (asked) =>
      Promise.all(
        asked.map(async (name) => {
          const query = navigator.permissions.query({ name: name as PermissionName });
          const state = await query.then(
            (status) => status.state,
            // A Chromium that doesn't know it can't grant it.
            () => 'denied',
          );
          return `${name} ${state}`;
        }),
      ),
    names,
  );
  expect(states).toEqual(names.map((name) => `${name} denied`));
});

type Asking = Record<string, Record<string, (argument?: unknown) => unknown> | undefined>;

test('5 what a page asks for is refused', async ({ nugget }) => {
  await started(nugget);
  const answers = await nugget.window.evaluate(async () => {
    const own = navigator as unknown as Asking;
    const ask = (what: string, how: string, argument?: unknown): Promise<string> =>
      Promise.resolve()
        .then(() => own[what]?.[how]?.(argument) ?? Promise.reject(new Error('not here')))
        .then(
          (answer) => JSON.stringify(answer),
          () => 'refused',
        );
    const place = new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('told'),
        () => resolve('refused'),
        { timeout: 3000 },
      );
    });
    return {
      camera: await ask('mediaDevices', 'getUserMedia', { video: true }),
      microphone: await ask('mediaDevices', 'getUserMedia', { audio: true }),
      screen: await ask('mediaDevices', 'getDisplayMedia'),
      clipboard: await ask('clipboard', 'readText'),
      awake: await ask('wakeLock', 'request', 'screen'),
      keyboard: await ask('keyboard', 'lock'),
      bluetooth: await ask('bluetooth', 'requestDevice', { acceptAllDevices: true }),
      usb: await ask('usb', 'getDevices'),
      hid: await ask('hid', 'getDevices'),
      serial: await ask('serial', 'getPorts'),
      kept: await ask('storage', 'persist'),
      notification: await Notification.requestPermission(),
      place: await place,
    };
  });
  expect(answers).toEqual({
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    clipboard: 'refused',
    awake: 'refused',
    keyboard: 'refused',
    bluetooth: 'refused',
    usb: '[]',
    hid: '[]',
    serial: '[]',
    kept: 'false',
    notification: 'denied',
    place: 'refused',
  });
});

test('5 the page can’t take the whole screen', async ({ nugget }) => {
  await started(nugget);
  await nugget.window.evaluate(() => void document.documentElement.requestFullscreen());
  await nugget.window.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(await nugget.window.evaluate(() => document.fullscreenElement)).toBeNull();
  const full = await nugget.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.isFullScreen(),
  );
  expect(full).toBe(false);
});
