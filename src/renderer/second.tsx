import './zod-without-eval.ts';
import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/large.css';
import { createRoot } from 'react-dom/client';
import { Projector } from './features/projector/projector.tsx';
import { followFirst } from './features/projector/follow-first.ts';

const root = document.getElementById('root');
if (!root) throw new Error('second.html has no #root');
followFirst();
createRoot(root).render(<Projector />);
