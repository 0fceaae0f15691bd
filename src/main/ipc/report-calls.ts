import { answer } from './answer.ts';
import type { Parts } from './parts.ts';

export const reportCalls = (parts: Parts): void => {
  // What makes reports is a third of this process's code: it comes with the first one, not with the first window.
  answer('report:export', async (wanted, { sender }) => {
    const { exportReport } = await import('./export-report.ts');
    return exportReport(parts, wanted, sender);
  });
};
