import { words } from '../../../shared/messages/screen-words.ts';
import { keyCap } from '../../commands/key-cap.ts';
import { type CloserPart, setApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';

/** Everything around the chart, beginning with what this side asks first. */
export const Closer = ({ part }: { readonly part: CloserPart }) => (
  <Button
    look="quiet"
    shortcut={keyCap('closer')}
    onPress={() => setApp({ panel: { kind: 'closer', part } })}
  >
    {words.closer.button}
  </Button>
);
