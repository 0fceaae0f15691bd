import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { demoIds } from './testing/demo-facts.ts';
import { playDemo } from './testing/demo-log.ts';
import { check, decide, dig, fresh, link, met, revised, state } from './testing/one-assumption.ts';
import { analyst, marketer, newWriter } from './testing/writer.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('transitions of an assumption', () => {
  it('T1 is logged as open, with a session running and a question set', () => {
    const writer = fresh(sha256);
    expect(state(writer)).toBe('open');
    const set = { label: 'A2', statement: 'More', evidence: [] };
    expect(writer.refusal('assumption.logged', 'a1', set)).toEqual({
      code: 'already-there',
      what: 'assumption',
    });
    expect(writer.refusal('assumption.logged', 'a2', { ...set, label: 'A1' })).toEqual({
      code: 'label-taken',
      label: 'A1',
    });
    expect(writer.refusal('assumption.logged', 'a2', { ...set, evidence: ['e7'] })).toEqual({
      code: 'unknown',
      what: 'evidence',
      id: 'e7',
    });
    writer.say('session.closed', demoIds.session, {});
    expect(writer.refusal('assumption.logged', 'a2', set)).toEqual({ code: 'no-session' });
    const early = newWriter(sha256, 'one', playDemo(sha256).events.slice(0, 5));
    expect(early.refusal('assumption.logged', 'a1', { ...set, label: 'A1' })).toEqual({ code: 'no-scope' });
  });

  it('T2 a link on the current version puts it in context', () => {
    const writer = fresh(sha256);
    expect(writer.refusal('context.linked', 'l1', link({ version: 2 }))).toMatchObject({
      code: 'wrong-version',
      given: 2,
      current: 1,
    });
    expect(writer.refusal('context.linked', 'l1', link({ note: 'c9' }))).toEqual({
      code: 'unknown',
      what: 'context',
      id: 'c9',
    });
    writer.say('context.linked', 'l1', link());
    expect(writer.workshop().assumptions[0]).toMatchObject({ state: 'in_context', met: false });
    writer.say('context.linked', 'l2', link(), { by: marketer });
    expect(writer.workshop().assumptions[0]?.met).toBe(true);
  });

  it('T3 a new version cites what changed it and really differs', () => {
    const writer = fresh(sha256);
    const cause = () => [writer.workshop().links[0]?.said.event ?? sha256('x')];
    const set = () => ({ version: 2, statement: 'In stock it works', causedBy: cause() });
    expect(writer.refusal('assumption.revised', 'a1', set())).toMatchObject({
      code: 'wrong-state',
      state: 'open',
    });
    writer.say('context.linked', 'l1', link(), { by: marketer });
    expect(
      writer.refusal('assumption.revised', 'a1', { ...set(), causedBy: [writer.events()[0]?.id ?? ''] }),
    ).toEqual({ code: 'no-cause', label: 'A1' });
    expect(
      writer.refusal('assumption.revised', 'a1', { ...set(), statement: 'It has stopped working' }),
    ).toEqual({ code: 'nothing-changed', label: 'A1' });
    expect(writer.refusal('assumption.revised', 'a1', { ...set(), version: 3 })).toMatchObject({
      code: 'wrong-version',
      current: 2,
    });
    writer.say('assumption.revised', 'a1', set());
    expect(state(writer)).toBe('to_check');
  });

  it('T3 other rows or another check are a difference too', () => {
    const writer = met(sha256);
    const causedBy = [writer.workshop().links[0]?.said.event ?? ''];
    writer.say('assumption.revised', 'a1', {
      version: 2,
      statement: 'It has stopped working',
      rowScope: { all: [] },
      causedBy,
    });
    expect(
      writer.refusal('assumption.revised', 'a1', {
        version: 3,
        statement: 'It has stopped working',
        rowScope: { all: [] },
        causedBy,
      }),
    ).toMatchObject({ code: 'nothing-changed' });
    writer.say('assumption.revised', 'a1', {
      version: 3,
      statement: 'It has stopped working',
      check: { threshold: 15 },
      causedBy,
    });
    expect(state(writer)).toBe('to_check');
  });

  it('T4 a check result or evidence on the new version ends "check again"', () => {
    const writer = revised(sha256);
    expect(writer.refusal('check.run', 'k1', check({ version: 1 }))).toMatchObject({ code: 'wrong-version' });
    expect(writer.refusal('check.run', 'k1', check({ measured: null }))).toEqual({
      code: 'no-number',
      label: 'A1',
    });
    writer.say('check.run', 'k1', check({ measured: null, outcome: 'cannot' }), { asker: 'machine' });
    expect(state(writer)).toBe('to_check');
    writer.say('check.run', 'k2', check(), { asker: 'machine' });
    expect(state(writer)).toBe('in_context');
    const other = revised(sha256);
    other.say('assumption.evidence', 'a1', { evidence: 'e1', version: 2 });
    expect(state(other)).toBe('in_context');
  });

  it('T5 holds needs the other side, evidence on this version and no open digging', () => {
    expect(fresh(sha256).refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 })).toEqual({
      code: 'not-met',
      label: 'A1',
    });
    const own = fresh(sha256);
    own.say('context.linked', 'l1', link(), { by: analyst });
    expect(own.refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 })).toEqual({
      code: 'not-met',
      label: 'A1',
    });
    expect(revised(sha256).refusal('verdict.set', 'a1', { verdict: 'holds', version: 2 })).toMatchObject({
      code: 'wrong-state',
      state: 'to_check',
    });
    const digging = met(sha256);
    digging.say('followup.opened', 'q1', dig('Q1'));
    expect(digging.refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 })).toEqual({
      code: 'open-digging',
      label: 'A1',
      followUps: ['Q1'],
    });
    const bare = fresh(sha256);
    bare.say('assumption.logged', 'a2', { label: 'A2', statement: 'No chart', evidence: [] });
    bare.say('context.linked', 'l2', link({ assumption: 'a2' }), { by: marketer });
    expect(bare.refusal('verdict.set', 'a2', { verdict: 'holds', version: 1 })).toEqual({
      code: 'no-evidence',
      label: 'A2',
    });
    expect(state(decide(met(sha256), 'holds'))).toBe('holds');
    const checked = revised(sha256);
    checked.say('check.run', 'k1', check());
    expect(state(decide(checked, 'holds', 2))).toBe('holds');
  });

  it('T6 does not hold takes evidence, or a refuting link that is more than hearsay', () => {
    const writer = fresh(sha256);
    writer.say('assumption.logged', 'a2', { label: 'A2', statement: 'Most buyers are new', evidence: [] });
    writer.say(
      'context.noted',
      'c2',
      {
        label: 'C2',
        text: 'Guest checkout',
        kind: 'identity',
        source: { kind: 'someone', ref: 'shop' },
        certainty: 'heard',
        reusable: false,
      },
      { by: marketer },
    );
    writer.say('context.linked', 'l2', link({ note: 'c2', assumption: 'a2', effect: 'refutes' }), {
      by: marketer,
    });
    expect(writer.refusal('verdict.set', 'a2', { verdict: 'does_not_hold', version: 1 })).toMatchObject({
      code: 'no-evidence',
    });
    writer.say('context.linked', 'l3', link({ assumption: 'a2', effect: 'refutes' }), { by: marketer });
    expect(writer.refusal('verdict.set', 'a2', { verdict: 'holds', version: 1 })).toMatchObject({
      code: 'no-evidence',
    });
    expect(writer.refusal('verdict.set', 'a2', { verdict: 'does_not_hold', version: 1 })).toBeNull();
    expect(state(decide(met(sha256), 'does_not_hold'))).toBe('does_not_hold');
  });

  it('T7 a blocking follow-up sets it to dig further; one that does not block leaves it', () => {
    const writer = fresh(sha256);
    writer.say('followup.opened', 'q1', dig('Q1', { blocking: false }));
    expect(state(writer)).toBe('open');
    writer.say('followup.opened', 'q2', dig('Q2'));
    expect(state(writer)).toBe('dig');
    expect(decide(met(sha256), 'holds').refusal('followup.opened', 'q1', dig('Q1'))).toMatchObject({
      code: 'wrong-state',
      state: 'holds',
    });
  });

  it('T8 the last answer brings it back into discussion; L25 "cannot" needs an alternative or a reason', () => {
    const writer = fresh(sha256);
    writer.say('followup.opened', 'q1', dig('Q1'));
    writer.say('followup.opened', 'q2', dig('Q2'));
    expect(writer.refusal('followup.closed', 'q1', { answerKind: 'cannot', answer: 'No' })).toEqual({
      code: 'no-alternative',
      label: 'Q1',
    });
    writer.say('followup.closed', 'q1', {
      answerKind: 'cannot',
      answer: 'No',
      alternative: 'Hold back 10 % in May',
    });
    expect(state(writer)).toBe('dig');
    writer.say('followup.closed', 'q2', {
      answerKind: 'can_with_limits',
      answer: 'Compare lookers with others',
    });
    expect(state(writer)).toBe('in_context');
    expect(writer.workshop().followUps.map((followUp) => followUp.state)).toEqual(['cannot', 'answered']);
  });

  it('T9 a verdict is reopened by a person with a reason', () => {
    const writer = decide(met(sha256), 'holds');
    expect(met(sha256).refusal('verdict.reopened', 'a1', { reason: 'x' })).toMatchObject({
      code: 'wrong-state',
    });
    writer.say('verdict.reopened', 'a1', { reason: 'New season' });
    expect(writer.workshop().assumptions[0]).toMatchObject({
      state: 'in_context',
      verdict: null,
      reopened: [{ reason: 'New season' }],
    });
  });

  it('T9 keeping a verdict after a new link takes a reason', () => {
    const writer = decide(met(sha256), 'holds');
    expect(writer.refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 })).toMatchObject({
      code: 'wrong-state',
      state: 'holds',
    });
    writer.say('context.linked', 'l2', link(), { by: marketer });
    expect(writer.refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 })).toEqual({
      code: 'no-reason',
      what: 'verdict',
    });
    expect(
      writer.refusal('verdict.set', 'a1', { verdict: 'holds', version: 1 }, { why: 'Known before' }),
    ).toBeNull();
  });

  it('T10 and T11 parking keeps the state for later', () => {
    const writer = met(sha256);
    writer.say('assumption.parked', 'a1', { reason: 'No time' });
    expect(writer.workshop().assumptions[0]).toMatchObject({ state: 'parked', parkedBecause: 'No time' });
    expect(writer.refusal('assumption.parked', 'a1', { reason: 'Again' })).toMatchObject({
      code: 'wrong-state',
    });
    writer.say('assumption.resumed', 'a1', {});
    expect(writer.workshop().assumptions[0]).toMatchObject({ state: 'in_context' });
    expect(writer.workshop().assumptions[0]).not.toHaveProperty('parkedBecause');
    expect(writer.refusal('assumption.resumed', 'a1', {})).toMatchObject({ code: 'wrong-state' });
    expect(decide(writer, 'holds').refusal('assumption.parked', 'a1', { reason: 'x' })).toMatchObject({
      code: 'wrong-state',
    });
  });

  it('T12 merged and split ones are shown, not edited', () => {
    const writer = met(sha256);
    writer.say('assumption.logged', 'a2', { label: 'A2', statement: 'Two', evidence: [] });
    expect(writer.refusal('assumption.merged', 'a1', { into: 'a9' })).toEqual({
      code: 'unknown',
      what: 'assumption',
      id: 'a9',
    });
    expect(writer.refusal('assumption.merged', 'a1', { into: 'a1' })).toMatchObject({ code: 'unknown' });
    writer.say('assumption.merged', 'a1', { into: 'a2' });
    expect(writer.workshop().assumptions[0]).toMatchObject({
      state: 'replaced',
      replacedBy: ['a2'],
      links: ['l1'],
    });
    expect(writer.refusal('assumption.detailed', 'a1', { because: 'x' })).toMatchObject({
      code: 'wrong-state',
    });
    writer.say('assumption.logged', 'a3', { label: 'A3', statement: 'Three', evidence: [] });
    writer.say('assumption.logged', 'a4', { label: 'A4', statement: 'Four', evidence: [] });
    writer.say('assumption.split', 'a2', { into: ['a3', 'a4'] });
    expect(state(writer, 'a2')).toBe('replaced');
  });

  it('T13 a mistyped one is withdrawn in the same session by the one who said it, unless it is used', () => {
    const writer = met(sha256);
    expect(writer.refusal('assumption.withdrawn', 'a1', { reason: 'typo' }, { by: marketer })).toEqual({
      code: 'not-sayer',
      label: 'A1',
    });
    expect(writer.refusal('assumption.withdrawn', 'a1', { reason: 'typo' })).toBeNull();
    const used = met(sha256);
    used.say('followup.opened', 'q1', dig('Q1', { blocking: false }));
    expect(used.refusal('assumption.withdrawn', 'a1', { reason: 'typo' })).toEqual({
      code: 'cited',
      label: 'A1',
      by: ['Q1'],
    });
    const later = met(sha256);
    later.say('session.closed', demoIds.session, {});
    later.say('session.started', 's2', {
      number: 2,
      kind: 'together',
      plannedMinutes: 90,
      participants: [analyst, marketer],
      driver: analyst,
    });
    expect(later.refusal('assumption.withdrawn', 'a1', { reason: 'typo' })).toEqual({
      code: 'other-session',
      label: 'A1',
    });
    writer.say('assumption.withdrawn', 'a1', { reason: 'typo' });
    expect(writer.workshop().assumptions[0]).toMatchObject({
      state: 'withdrawn',
      withdrawnBecause: 'typo',
      statement: 'It has stopped working',
    });
  });

  it('L13 the first state that applies wins: withdrawn, replaced, parked, dig, verdict, check again', () => {
    const writer = decide(met(sha256), 'holds');
    const causedBy = [writer.events()[0]?.id ?? ''];
    writer.force('assumption.revised', 'a1', { version: 2, statement: 'New words', causedBy });
    expect(state(writer)).toBe('to_check');
    writer.force('followup.opened', 'q1', dig('Q1'));
    expect(state(writer)).toBe('dig');
    writer.force('assumption.parked', 'a1', { reason: 'x' });
    expect(state(writer)).toBe('parked');
    writer.force('assumption.merged', 'a1', { into: 'a1' });
    expect(state(writer)).toBe('replaced');
    writer.force('assumption.withdrawn', 'a1', { reason: 'x' });
    expect(state(writer)).toBe('withdrawn');
  });

  it('L23 what a copy without these guards did is folded all the same', () => {
    const writer = fresh(sha256);
    writer.force('verdict.set', 'a1', { verdict: 'holds', version: 1 });
    expect(writer.workshop().assumptions[0]).toMatchObject({ state: 'open', verdict: { agreed: false } });
  });
});
