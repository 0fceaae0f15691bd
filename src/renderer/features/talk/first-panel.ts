import { agendaOf } from '../../../shared/log/agenda.ts';
import type { Workshop } from '../../../shared/log/state.ts';
import type { AppState } from '../../state/app-store.ts';

/** What comes before the first look: expectations, where the session has the time for them. */
export const firstPanel = (workshop: Workshop | null): AppState['panel'] =>
  workshop?.session && agendaOf(workshop.session).some(({ step }) => step === 'expect')
    ? { kind: 'expect' }
    : null;
