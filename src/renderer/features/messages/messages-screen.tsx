import { useState } from 'react';
import { replyWords } from '../../../shared/messages/screens/reply-words.ts';
import { useApp } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Head } from '../workshop/head.tsx';
import { ScreenBar } from '../workshop/screen-bar.tsx';
import { StatusLine } from '../workshop/status-line.tsx';
import { Conversation } from './conversation.tsx';
import { MessageForm } from './message-form.tsx';
import styles from './messages-screen.module.css';

/** What sales may say on the left, how it went on the right: two sides that never met, in the order of time. */
export const MessagesScreen = () => {
  const workshop = useApp((state) => state.workshop);
  const [writing, setWriting] = useState(false);
  if (!workshop) return null;
  return (
    <div className={styles.screen}>
      <Head workshop={workshop} />
      <ScreenBar title={replyWords.heading}>
        <Button look="main" onPress={() => setWriting(true)}>
          {replyWords.write}
        </Button>
      </ScreenBar>
      <main className={styles.main}>
        {writing ? <MessageForm workshop={workshop} onDone={() => setWriting(false)} /> : null}
        {workshop.messages.length === 0 && !writing ? (
          <p className={styles.empty}>{replyWords.none}</p>
        ) : null}
        {workshop.messages.map((message) => (
          <Conversation key={message.id} workshop={workshop} message={message} />
        ))}
      </main>
      <StatusLine />
    </div>
  );
};
