import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { uiOrigin } from '../ui-protocol.ts';

const unanswered = new WeakSet<WebContents>();
/** This page has no calls at all, whatever it sends. */
export const neverAnswer = (contents: WebContents): void => void unanswered.add(contents);

/** Only the app's own top frame may ask. */
const isOurs = (event: IpcMainInvokeEvent): boolean => {
  const frame = event.senderFrame;
  return (
    !unanswered.has(event.sender) &&
    frame !== null &&
    frame === event.sender.mainFrame &&
    frame.url.startsWith(`${uiOrigin}/`)
  );
};

export const refuseForeign = (event: IpcMainInvokeEvent): void => {
  if (!isOurs(event)) throw new Error('This frame may not call the app');
};
