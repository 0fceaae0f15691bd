import { visible } from '../../text/visible.ts';
import type * as english from '../file-words.ts';
import type { Worded } from '../speaking.ts';

export const sizes: Worded<typeof english.sizes> = {
  parts: 'sie hat mehr als 5.000 Teile',
  part: 'ein Teil ist größer als 256 MB',
  whole: 'ausgepackt wären es mehr als 512 MB',
  ratio: 'ein Teil würde beim Auspacken mehr als 200-mal so groß',
  log: 'ihr Protokoll ist größer als 64 MB',
  events: 'ihr Protokoll hat mehr als 200.000 Einträge',
};

export const oddities: Worded<typeof english.oddities> = {
  name: 'ein Teil hat einen Namen, den eine Workshop-Datei nicht verwendet',
  'name-twice': 'zwei Teile heißen gleich',
  method: 'ein Teil ist auf unbekannte Weise gepackt',
  encrypted: 'ein Teil ist mit einem Zip-Kennwort verschlossen',
  link: 'ein Teil ist ein Verweis nach anderswo',
  descriptor: 'ein Teil verbirgt seine Größe',
  extra: 'ein Teil trägt zusätzliche Felder',
  comment: 'sie trägt eine verborgene Bemerkung',
  header: 'ein Teil ist auf zwei verschiedene Weisen beschrieben',
  gap: 'zwischen ihren Teilen stehen Bytes, die zu keinem gehören',
  order: 'ihre Teile sind nicht an ihrem Platz',
  zip64: 'sie ist für sehr große Archive gepackt',
  size: 'ein Teil ist nicht so lang, wie er sagt',
  checksum: 'die Prüfsumme eines Teils passt nicht',
};

export const entryWhy: Worded<typeof english.entryWhy> = (why) => {
  switch (why.code) {
    case 'not-json':
      return 'er lässt sich nicht lesen';
    case 'too-deep':
      return 'er ist zu tief verschachtelt';
    case 'forbidden-key':
      return 'er enthält einen Namen, der der App schaden könnte';
    case 'too-long':
      return 'er ist länger als 1 MB';
    case 'shape':
      return `„${why.field}“ fehlt oder ist von falscher Art`;
    case 'body-changed':
      return 'seine Worte sind nicht die, die festgehalten wurden';
  }
};

export const fileNoticeWords: Worded<typeof english.fileNoticeWords> = {
  kind: 'Nugget-Workshop',
  tables: 'Tabellen',
  allFiles: 'Alle Dateien',
  cutEntry: 'Der letzte Eintrag war nicht fertig, als die App geschlossen wurde. Alles davor ist da.',
  oddLines: (n) =>
    n === 1
      ? 'Eine Zeile des Journals enthält keinen Eintrag und blieb, wie sie ist.'
      : `${n} Zeilen des Journals enthalten keinen Eintrag und blieben, wie sie sind.`,
  newer:
    'Diese Datei kommt aus einer neueren Version. Ihr könnt sie lesen; eure Änderungen lassen die neueren Teile unberührt.',
  wholeUntil: (when) => `Alles bis ${when} ist in Ordnung.`,
  openUntil: 'Bis dahin öffnen',
  wholeBut: (n) =>
    n === 1
      ? 'Ein Eintrag ist verloren. Alle anderen sind in Ordnung.'
      : `${n} Einträge sind verloren. Alle anderen sind in Ordnung.`,
  openRest: 'Öffnen, was übrig ist',
  lost: 'Einträge dieses Workshops gingen mit einer beschädigten Datei verloren. Eine Kopie, die sie noch hat, lässt sich zusammenführen.',
  damagedHeading: 'Beschädigte Datei',
};

export const fileWords: Worded<typeof english.fileWords> = (fileName, failure) => {
  const file = `„${visible(fileName)}“`;
  switch (failure.code) {
    case 'not-found':
      return `${file} ist nicht mehr da.`;
    case 'not-readable':
      return `${file} ließ sich nicht lesen (${failure.detail}).`;
    case 'not-a-nugget':
      return `${file} ist keine Workshop-Datei.`;
    case 'cut-off':
      return `Das Ende von ${file} fehlt (das letzte Speichern oder Herunterladen brach ab).`;
    case 'too-big':
      return `${file} wurde nicht geöffnet: ${sizes[failure.what]}.`;
    case 'odd-zip':
      return `${file} wurde nicht geöffnet: ${oddities[failure.detail]}${failure.name === undefined ? '' : ` (${failure.name})`}.`;
    case 'bad-manifest':
      return `${file} wurde nicht geöffnet: „${failure.field}“ in ihrem Inhaltsverzeichnis fehlt oder ist von falscher Art.`;
    case 'newer-version':
      return `${file} braucht Version ${failure.needs} des Dateiformats oder eine neuere. README.txt und log.md darin lassen sich trotzdem lesen.`;
    case 'part-missing':
      return `${failure.name} fehlt in ${file}.`;
    case 'part-unlisted':
      return `${failure.name} in ${file} steht nicht in ihrem Inhaltsverzeichnis.`;
    case 'part-changed':
      return `${failure.name} in ${file} wurde nach dem Speichern geändert oder beschädigt.`;
    case 'bad-entry':
      return `Eintrag ${failure.line} in ${file} wurde geändert oder beschädigt: ${entryWhy(failure.why)}.`;
    case 'entry-twice':
      return `Eintrag ${failure.line} in ${file} steht dort zweimal.`;
    case 'chain-broken':
      return `Ein Eintrag, auf den Eintrag ${failure.line} in ${file} aufbaut, fehlt.`;
    case 'body-missing':
      return `Die Worte von Eintrag ${failure.line} in ${file} fehlen, und dass sie jemand entfernt hätte, ist nicht vermerkt.`;
    case 'log-differs':
      return `Das Protokoll in ${file} ist nicht das, was ihr Inhaltsverzeichnis beschreibt (${failure.what}).`;
    case 'locked':
      return `${file} ist mit einer Passphrase verschlossen.`;
    case 'wrong-passphrase':
      return `Das ist nicht die Passphrase von ${file}. Groß und klein, Leerzeichen und Bindestriche zählen.`;
    case 'locked-damaged':
      return `${file} ist verschlossen und wurde unterwegs beschädigt oder abgeschnitten. Bittet noch einmal darum: Verschlossenes lässt sich nicht in Teilen öffnen.`;
    case 'other-workshop':
      return `Diese Datei gehört zu einem anderen Workshop („${failure.title}“).`;
  }
};
