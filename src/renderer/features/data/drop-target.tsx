import { type ReactNode, useState } from 'react';
import { bridge } from '../../state/bridge.ts';
import { addFiles } from './data-store.ts';
import styles from './drop-target.module.css';

/** The whole screen takes a drop. The preload turns files into handles; no path is seen here. */
export const DropTarget = ({
  className,
  children,
}: {
  readonly className: string;
  readonly children: ReactNode;
}) => {
  const [over, setOver] = useState(false);
  return (
    <div
      className={`${className} ${over ? styles.over : ''}`}
      data-drop-target=""
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void bridge.dropped(Array.from(event.dataTransfer.files)).then(addFiles);
      }}
    >
      {children}
    </div>
  );
};
