import { describe, expect, it } from 'vitest';
import { uniqueFields } from './json-fields.ts';

describe('fields that come twice', () => {
  it('E15 keeps both under names of their own, the same way in every record', () => {
    expect(uniqueFields('{"a":1,"a":2,"A":3}\n{"A":4}')).toEqual({
      text: '{"a":1,"a_2":2,"A_3":3}\n{"A_3":4}',
      renamed: [
        { name: 'a', as: 'a_2' },
        { name: 'A', as: 'A_3' },
      ],
    });
  });

  it('E15 looks at each record for itself and changes nothing else', () => {
    const text = '[{"a": {"a": "say \\"a\\": 1", "b": [1, {"a": null}]}, "b": "}"}]';
    expect(uniqueFields(text)).toEqual({ text, renamed: [] });
    expect(uniqueFields('{"x":{"k":1,"k":[{"k":1}]}}').text).toBe('{"x":{"k":1,"k_2":[{"k":1}]}}');
  });
});
