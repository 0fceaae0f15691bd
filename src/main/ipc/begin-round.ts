import { v7 as uuidv7 } from 'uuid';
import type { LogEvent } from '../../shared/log/envelope.ts';
import type { WorkshopStore } from '../store/workshop-store.ts';

/** A reply that came home begins the next round; where the rest of the workshop is not, nothing begins. */
export const beginRoundAfterReply = async (
  store: WorkshopStore,
  came: readonly LogEvent[],
): Promise<void> => {
  const workshop = store.workshop();
  if (workshop.scope === null || !came.some(({ env }) => env.type === 'message.answered')) return;
  const by = workshop.session?.driver ?? workshop.people[0]?.id ?? '';
  await store.append(
    {
      type: 'round.started',
      subject: uuidv7(),
      set: { number: workshop.round + 1, startedBecause: 'reply_merged' },
      saidBy: by,
      typedBy: by,
    },
    'machine',
  );
};
