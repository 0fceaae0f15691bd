import { failureWords } from '../../../shared/messages/failure-words.ts';
import { fileWords } from '../../../shared/messages/file-words.ts';
import { say, tellProblem } from '../../state/app-store.ts';
import { bridge } from '../../state/bridge.ts';

/** The message, its reactions and nothing else, as a file of its own. True when it was written. */
export const saveReply = async (reply: string, told: (name: string) => string): Promise<boolean> => {
  const answer = await bridge.fileSave({ mode: 'none', reply });
  if (answer.ok) say(told(answer.value.fileName));
  else if (answer.error.code === 'file') tellProblem(fileWords(answer.error.fileName, answer.error.failure));
  else if (answer.error.code !== 'not-chosen') tellProblem(failureWords(answer.error));
  return answer.ok;
};
