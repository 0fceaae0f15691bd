import { err, ok, type Result } from '../result.ts';

export type JsonFailure = { readonly code: 'not-json' | 'too-deep' | 'forbidden-key' };

const maxDepth = 64;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON from a stranger: bounded depth, and no key that could reach an object's prototype. */
export const readJson = (text: string): Result<unknown, JsonFailure> => {
  if (depthOf(text) > maxDepth) return err({ code: 'too-deep' });
  try {
    return mayHoldForbidden.test(text) ? readWarily(text) : ok(JSON.parse(text));
  } catch {
    return err({ code: 'not-json' });
  }
};

/** Such a key stands in the text as it is, or is written with escapes. Looking at every key costs ten times the parsing. */
const mayHoldForbidden = /__proto__|constructor|prototype|\\u/u;

const readWarily = (text: string): Result<unknown, JsonFailure> => {
  let refused = false;
  const value: unknown = JSON.parse(text, (key, field: unknown) => {
    if (forbidden.has(key)) refused = true;
    return field;
  });
  return refused ? err({ code: 'forbidden-key' }) : ok(value);
};

/** Counted on the text: the parser and every walker after it would recurse. */
const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (inString) {
      if (char === 92) i++;
      else if (char === 34) inString = false;
    } else if (char === 34) inString = true;
    else if (char === 91 || char === 123) deepest = Math.max(deepest, ++depth);
    else if (char === 93 || char === 125) depth--;
  }
  return deepest;
};
