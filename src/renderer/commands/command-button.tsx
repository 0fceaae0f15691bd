import type { LucideIcon } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import { Button } from '../ui/button.tsx';
import { useKeyCap } from './key-cap.ts';
import { runCommand } from './run.ts';

type Props = {
  readonly command: CommandId;
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  readonly look?: 'edge' | 'quiet';
};

/** Runs a command and carries its key; drawn anew with another key, not with every chart beside it. */
export const CommandButton = memo(({ command, children, icon: Icon, look = 'edge' }: Props) => {
  const cap = useKeyCap(command);
  return (
    <Button
      look={look}
      {...(Icon ? { icon: <Icon size={16} /> } : {})}
      shortcut={cap}
      onPress={() => runCommand(command)}
    >
      {children}
    </Button>
  );
});
