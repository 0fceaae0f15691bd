import { Component, type ReactNode } from 'react';
import { words } from '../../shared/messages/screen-words.ts';
import { Button } from './button.tsx';
import styles from './error-boundary.module.css';

/** A bug on one screen: one sentence and a way back. The log is on the disk. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className={styles.broken} role="alert">
        <p>{words.broken}</p>
        <Button look="main" autoFocus onPress={() => window.location.reload()}>
          {words.showAgain}
        </Button>
      </div>
    );
  }
}
