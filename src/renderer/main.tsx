import './zod-without-eval.ts';
import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/jetbrains-mono';
import './ui/tokens.css';
import './ui/base.css';
import './ui/large.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { receiveFiles } from './commands/receive-files.ts';
import { readSettings } from './state/settings.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const info = await readSettings();
createRoot(root).render(<App />);
if (info.given.length > 0) void receiveFiles(info.given);
