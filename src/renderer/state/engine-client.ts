import type { EngineFailure, EngineReply, EngineRequest } from '../../shared/ipc/engine-requests.ts';
import { err, ok, type Result } from '../../shared/result.ts';

type Answer = Exclude<EngineReply, { kind: 'failed' | 'challenging' }>;
type Found = Extract<EngineReply, { kind: 'challenging' }>['found'];
type Question = EngineRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

const waiting = new Map<number, (answer: Result<Answer, EngineFailure>) => void>();
const telling = new Map<number, (found: Found) => void>();
const queued: EngineRequest[] = [];
let port: MessagePort | null = null;
let nextId = 1;

const receive = (reply: EngineReply): void => {
  if (reply.kind === 'challenging') return telling.get(reply.id)?.(reply.found);
  telling.delete(reply.id);
  const settle = waiting.get(reply.id);
  if (!settle) return;
  waiting.delete(reply.id);
  settle(reply.kind === 'failed' ? err(reply.failure) : ok(reply));
};

/** Main hands over a fresh port whenever the engine (re)starts; running questions are answered "restarted". */
window.addEventListener('message', (event: MessageEvent) => {
  if (event.source !== window || event.data !== 'nugget:engine-port' || !event.ports[0]) return;
  port?.close();
  for (const [id, settle] of waiting) {
    if (queued.some((request) => request.id === id)) continue;
    settle(err({ code: 'restarted', message: 'The engine was restarted.' }));
    waiting.delete(id);
    telling.delete(id);
  }
  port = event.ports[0];
  port.onmessage = (message: MessageEvent<EngineReply>) => receive(message.data);
  for (const request of queued.splice(0)) port.postMessage(request);
});

export type Running = {
  readonly answer: Promise<Result<Answer, EngineFailure>>;
  readonly cancel: () => void;
};

/** Asks the engine; the answer is a value, never a rejection. `tell` hears what a challenge finds on its way. */
export const ask = (question: Question, tell?: (found: Found) => void): Running => {
  const id = nextId++;
  if (tell !== undefined) telling.set(id, tell);
  const request: EngineRequest = { ...question, id };
  const answer = new Promise<Result<Answer, EngineFailure>>((resolve) => waiting.set(id, resolve));
  if (port) port.postMessage(request);
  else queued.push(request);
  return {
    answer,
    cancel: () => {
      const at = queued.findIndex((waitingRequest) => waitingRequest.id === id);
      telling.delete(id);
      if (at >= 0) queued.splice(at, 1);
      else port?.postMessage({ kind: 'cancel', id } satisfies EngineRequest);
    },
  };
};
