/** Ways to ask for a file that is not part of the window. None of them names one of the window's own files. */
const targets = ['main/index.js', 'preload/index.cjs', 'package.json', 'etc/passwd', 'Windows/win.ini'];

const ways: readonly ((target: string) => string)[] = [
  (target) => `app://ui/../${target}`,
  (target) => `app://ui/../../../../../../../../${target}`,
  (target) => `app://ui/assets/../../${target}`,
  (target) => `app://ui/%2e%2e/${target}`,
  (target) => `app://ui/%2e%2e%2f${target}`,
  (target) => `app://ui/..%2f${target.replaceAll('/', '%2f')}`,
  (target) => `app://ui/..%5c${target.replaceAll('/', '%5c')}`,
  (target) => `app://ui/..\\${target.replaceAll('/', '\\')}`,
  (target) => `app://ui/%252e%252e%252f${target}`,
  (target) => `app://ui/....//${target}`,
  (target) => `app://ui/..;/${target}`,
  (target) => `app://ui/.%00./${target}`,
  (target) => `app://ui/%c0%ae%c0%ae/${target}`,
  (target) => `app://ui//${target}`,
  (target) => `app://ui/file:///${target}`,
  (target) => `app://ui/C:/${target}`,
  (target) => `app://../${target}`,
  (target) => `app:///${target}`,
  (target) => `app://other/${target}`,
  (target) => `app:${target}`,
];

export const traversals: readonly string[] = [
  ...ways.flatMap((way) => targets.map(way)),
  'app://ui/',
  'app://ui',
  'app://ui/.',
  'app://ui/assets',
  'app://ui/assets/',
  'app://ui/INDEX.HTML',
  'app://UI2/index.html',
  'app://ui/index.html/',
  'app://ui/index.html%00.js',
  'app://ui/index.html?x=1',
  'app://ui//index.html',
  'app://ui/index.html;x',
  'app://ui/index.html%20',
  'app://ui/index.html.',
  'app://ui.example.com/index.html',
];
