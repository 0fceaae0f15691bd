import { memo } from 'react';
import { words } from '../../../shared/messages/screen-words.ts';
import { useKeyCap } from '../../commands/key-cap.ts';
import { type CloserPart, setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';

/** Everything around the chart, beginning with what this side asks first. */
export const Closer = memo(({ part }: { readonly part: CloserPart }) => {
  const cap = useKeyCap('closer');
  return (
    <Button look="quiet" shortcut={cap} onPress={() => setApp({ panel: { kind: 'closer', part } })}>
      {words.closer.button}
    </Button>
  );
});
