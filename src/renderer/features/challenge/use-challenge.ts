import { useEffect, useRef, useState } from 'react';
import type { Claim } from '../../../shared/challenge/claim.ts';
import type { ClaimResult } from '../../../shared/challenge/claim-result.ts';
import { type Probe, strongestFirst } from '../../../shared/challenge/probe.ts';
import type { Assumption, Workshop } from '../../../shared/log/state.ts';
import { engineFailureWords } from '../../../shared/messages/engine-words.ts';
import { getApp, tellProblem } from '../../state/app-store.ts';
import { ask, type Running } from '../../state/engine-client.ts';
import { append, entry, newId } from '../../state/saying.ts';
import { calendarFor } from './claim-for.ts';

export type Asking = {
  readonly state: 'asking' | 'asked' | 'stopped';
  readonly claim: ClaimResult | null;
  readonly probes: readonly Probe[];
  /** The event that keeps what was asked. */
  readonly run: string | null;
};
const begun: Asking = { state: 'asking', claim: null, probes: [], run: null };

/** Asks all probes once, shows each as it comes, and logs the asking when all have answered. */
export const useChallenge = (
  workshop: Workshop,
  assumption: Assumption,
  claim: Claim | null,
): { readonly asking: Asking; readonly stop: () => void } => {
  const [asking, setAsking] = useState<Asking>(begun);
  const running = useRef<Running | null>(null);
  // The question is put once per opening; entries made while it runs do not ask it anew.
  const asked = useRef({ workshop, assumption, claim });
  useEffect(() => {
    const { workshop: at, assumption: about, claim: what } = asked.current;
    if (what === null) return;
    const cuts = Math.max(1, at.cutsTried);
    const mine = ask({ kind: 'challenge', claim: what, calendar: calendarFor(at), cuts }, (found) => {
      if (running.current !== mine) return;
      setAsking((before) =>
        found.kind === 'claim'
          ? { ...before, claim: found.claim }
          : { ...before, probes: strongestFirst([...before.probes, found.probe]) },
      );
    });
    running.current = mine;
    void mine.answer.then(async (answer) => {
      if (running.current !== mine) return;
      running.current = null;
      if (!answer.ok) {
        setAsking((before) => ({ ...before, state: 'stopped' }));
        if (answer.error.code !== 'cancelled') tellProblem(engineFailureWords(answer.error));
        return;
      }
      if (answer.value.kind !== 'challenged') return;
      const { claim: result, probes } = answer.value;
      const run = await logRun(about, what, result, probes, cuts);
      setAsking({ state: 'asked', claim: result, probes, run });
    });
    return () => {
      if (running.current === mine) running.current = null;
      mine.cancel();
    };
  }, []);
  return { asking, stop: () => running.current?.cancel() };
};

/** Effects, scopes and questions; never a row (ruling 12). */
const logRun = async (
  assumption: Assumption,
  claim: Claim,
  result: ClaimResult,
  probes: readonly Probe[],
  cuts: number,
): Promise<string | null> => {
  const done = await append(
    entry('challenge.run', newId(), {
      assumption: assumption.id,
      version: assumption.versions.length,
      claim: { ...claim },
      ...result,
      probes: probes.map(({ id, state, question, effect, adjusted, column, k, rows }) => ({
        id,
        state,
        question,
        ...(effect === undefined ? {} : { effect }),
        ...(adjusted === undefined ? {} : { adjusted }),
        ...(column === undefined ? {} : { column }),
        ...(k === undefined ? {} : { k }),
        ...(rows === undefined || id === 'P2' ? {} : { rows: { ...rows } }),
      })),
      cuts,
      dataVersion: getApp().workshop?.data?.version ?? 1,
    }),
  );
  return done?.at(-1)?.id ?? null;
};
