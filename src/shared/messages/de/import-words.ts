import { visible } from '../../text/visible.ts';
import type * as english from '../import-words.ts';
import { count } from '../numbers.ts';
import type { Worded } from '../speaking.ts';

export const importFailureWords: Worded<typeof english.importFailureWords> = ({
  code,
  fileName,
  detail,
  row,
}) => {
  const file = `„${visible(fileName)}“`;
  const more = detail === undefined ? '.' : `: ${firstLine(detail)}`;
  switch (code) {
    case 'not-a-table':
      return `${file} ist keine Tabelle. CSV, Excel, Parquet und JSON gehen.`;
    case 'a-workshop':
      return `${file} ist ein Workshop, keine Daten. Nehmt sie hier heraus und öffnet sie mit „Datei öffnen…“.`;
    case 'empty-file':
      return `${file} ist leer.`;
    case 'missing':
      return `${file} ist hier nicht. Vielleicht wurde sie verschoben oder umbenannt.`;
    case 'other-file':
      return `Das ist nicht die Datei ${file}, auf der der Workshop gezählt wurde. Als neue Daten kann sie herein, dann wird alles neu gezählt.`;
    case 'changed-since':
      return `${file} hat sich geändert, seit sie hier gelesen wurde. Herausnehmen und neu dazulegen, damit hereinkommt, was zu sehen war.`;
    case 'not-readable':
      return `${file} lässt sich nicht öffnen. Dieser Rechner erlaubt das Lesen nicht.`;
    case 'truncated-parquet':
      return `Das Ende von ${file} fehlt. Wahrscheinlich wurde sie nicht ganz kopiert.`;
    case 'bad-json':
      return `${file} lässt sich nicht als JSON lesen${more}`;
    case 'line-too-long':
      return `${file} hat eine Zeile, die länger als 8 MB ist, und lässt sich so nicht als Tabelle lesen.`;
    case 'cell-too-long':
      return `Eine Zelle in Zeile ${count(row ?? 1)} von ${file} ist länger als 64 MB. Vielleicht schließt ein Anführungszeichen davor nie.`;
    case 'unpacks-too-large':
      return `${file} würde beim Auspacken viel zu groß und wurde nicht gelesen.`;
    case 'password':
      return `${file} ist mit einem Kennwort geschützt. Speichert sie ohne und wählt sie noch einmal.`;
    case 'damaged':
      return `${file} ist beschädigt oder nicht ganz kopiert${more}`;
    case 'no-such-part':
      return `${file} enthält ${detail === undefined ? 'diesen Teil' : `„${detail}“`} nicht.`;
    case 'encoding':
      return `Die Buchstaben in ${file} lassen sich nicht lesen${more}`;
    case 'cancelled':
      return `Das Lesen von ${file} wurde angehalten.`;
    case 'crashed':
      return `Das Lesen von ${file} brach mittendrin ab. Die anderen Dateien sind nicht betroffen.`;
    case 'out-of-memory':
      return `${file} braucht mehr Speicher, als frei ist.`;
    case 'disk-full':
      return `Die Platte ist voll, ${file} ließ sich nicht aufnehmen.`;
  }
};

const firstLine = (text: string): string => {
  const line = (text.split('\n')[0] as string)
    .replace(/^(Invalid Input|Parser|Binder|IO) Error: /, '')
    .slice(0, 200);
  return /[.!?]$/.test(line) ? line : `${line}.`;
};
