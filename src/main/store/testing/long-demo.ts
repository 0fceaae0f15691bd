import { type Demo, playDemo } from '../../../shared/log/testing/demo-log.ts';
import { marketer } from '../../../shared/log/testing/writer.ts';
import { sha256 } from '../sha256.ts';

/** The demo, and thoughts parked one after the other until there are `entries`, each reworded title seen by the next. */
export const longDemo = (entries: number): Demo => {
  const demo = playDemo(sha256);
  const { writer } = demo;
  for (let at = writer.events().length; at < entries; at++)
    if (at % 5 === 0) writer.say('workshop.renamed', writer.workshop().id, { title: `Title ${at}` });
    else
      writer.say(
        'parking.added',
        `parked-${at}`,
        { label: `P${at}`, text: `Thought ${at}: ${'what if it was the weather? '.repeat(at % 7)}` },
        { by: marketer },
      );
  return { ...demo, events: writer.events() };
};
