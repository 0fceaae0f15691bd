import { type EngineReply, engineRequestSchema } from '../shared/ipc/engine-requests.ts';
import type { EngineNote } from '../shared/ipc/engine-process.ts';
import type { QueryEngine } from './query-engine.ts';

/** What a MessagePort of Node, of Electron's utility process or of a window has in common. */
export type Port = {
  readonly post: (reply: EngineReply) => void;
  readonly listen: (onMessage: (message: unknown) => void) => void;
};

let lastId = 0;

/**
 * Answers questions from one port. Every message is treated as hostile: its shape is checked, its id is its own and
 * never met by another port's cancel.
 */
export function servePort(
  port: Port,
  engine: () => Promise<QueryEngine>,
  note: (note: EngineNote) => void = () => undefined,
): void {
  const inside = new Map<number, number>();
  const cancelled = new Set<number>();
  const answer = async (message: unknown): Promise<void> => {
    const parsed = engineRequestSchema.safeParse(message);
    const outer = Number((message as { id?: unknown } | null)?.id);
    if (!parsed.success) {
      if (Number.isSafeInteger(outer))
        port.post({
          id: outer,
          kind: 'failed',
          failure: { code: 'bad-request', message: 'This question has no known form.' },
        });
      return;
    }
    const request = parsed.data;
    if (request.kind === 'cancel') {
      const id = inside.get(request.id);
      if (id === undefined) return;
      cancelled.add(id);
      note({ kind: 'cancelling', id });
      (await engine()).cancel(id);
      return;
    }
    if (inside.has(request.id)) {
      port.post({
        id: request.id,
        kind: 'failed',
        failure: { code: 'bad-request', message: 'This id is in use.' },
      });
      return;
    }
    const id = ++lastId;
    inside.set(request.id, id);
    try {
      const current = await engine();
      const reply = cancelled.has(id)
        ? cancelledReply(request.id)
        : await current.handle({ ...request, id }, (told) => port.post({ ...told, id: request.id }));
      if (reply !== null) port.post({ ...reply, id: request.id });
    } catch (error) {
      port.post({
        id: request.id,
        kind: 'failed',
        failure: { code: 'query', message: error instanceof Error ? error.message : String(error) },
      });
    } finally {
      inside.delete(request.id);
      if (cancelled.delete(id)) note({ kind: 'settled', id });
    }
  };
  port.listen((message) => void answer(message));
}

const cancelledReply = (id: number): EngineReply => ({
  id,
  kind: 'failed',
  failure: { code: 'cancelled', message: 'Cancelled.' },
});
