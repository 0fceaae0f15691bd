import { Fragment } from 'react';
import { visible } from '../../shared/text/visible.ts';

const whole = /(e-mails?|\d[\d.,]*(?:\s?[–→]\s?\d[\d.,]*)|[€$£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:%|€))/gi;

/** A sentence in which "e-mail", ranges and amounts never break across lines. */
export const Words = ({ text }: { readonly text: string }) => (
  <>
    {visible(text)
      .split(whole)
      .map((part, at) => (
        // biome-ignore lint: the parts of one sentence keep their places
        <Fragment key={at}>{at % 2 === 1 ? <span className="nowrap">{part}</span> : part}</Fragment>
      ))}
  </>
);
