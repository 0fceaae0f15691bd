import type { FileFailure } from '../../shared/nugget-file/file-failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { checkFile, type OpenedFile } from './check-file.ts';

/** All of a file or nothing of it. */
export const openFile = async (
  path: string,
  passphrase?: string,
): Promise<Result<OpenedFile, FileFailure>> => {
  const { opened, problems } = await checkFile(path, passphrase);
  const [first] = problems;
  if (first !== undefined) return err(first);
  return opened === null ? err({ code: 'not-a-nugget' }) : ok(opened);
};
