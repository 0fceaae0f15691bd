import type * as english from '../engine-words.ts';
import type { Worded } from '../speaking.ts';

export const engineFailureWords: Worded<typeof english.engineFailureWords> = (failure) => {
  switch (failure.code) {
    case 'no-data':
      return 'Noch keine Daten. Zieht zuerst eine CSV-Datei hierher.';
    case 'data-damaged':
      return 'Die Daten dieses Workshops sind beschädigt und lassen sich nicht zählen. Jeder Eintrag und jedes gespeicherte Diagramm ist sicher. Fügt die Dateien noch einmal hinzu.';
    case 'cancelled':
    case 'stopped':
      return 'Die Abfrage wurde angehalten.';
    case 'restarted':
      return 'Die Abfrage wurde angehalten und das Zählwerk neu gestartet. Das Protokoll ist unberührt.';
    case 'out-of-memory':
      return 'Dafür reicht der freie Speicher nicht. Weniger Zeilen oder weniger Gruppen würden passen.';
    default:
      return failure.message;
  }
};

export const gateWords: Worded<typeof english.gateWords> = {
  changesData: (word) => `Hier ist nur Lesen möglich. „${word}“ ändert Daten und wurde nicht ausgeführt.`,
  notRead: (word) => `Hier ist nur Lesen möglich. „${word}“ wurde nicht ausgeführt.`,
  severalQueries: 'Eine Abfrage auf einmal: alles nach der ersten wurde nicht ausgeführt.',
  noQuery: 'Hier steht keine Abfrage.',
  tooLong: 'Diese Abfrage ist länger als 100.000 Zeichen und wurde nicht ausgeführt.',
  tooDeep: 'Diese Abfrage hat zu viele Teile und wurde nicht ausgeführt.',
  parameters: 'Diese Abfrage hat offene Stellen wie $1. Schreibt die Werte hinein.',
  functionNotAllowed: (name) => `Hier ist nur Lesen möglich. Die Funktion „${name}“ wurde nicht ausgeführt.`,
  noFunction: (name, closest) => `Es gibt keine Funktion „${name}“. Am nächsten: ${closest}.`,
  noTable: (name, closest) =>
    `Es gibt keine Tabelle „${name}“.${closest === undefined ? '' : ` Am nächsten: ${closest}.`}`,
  syntax: (near) =>
    near === undefined || near === ''
      ? 'Die Abfrage hört am Ende zu früh auf.'
      : `Die Abfrage stockt bei „${near}“.`,
  column: (name, closest) =>
    `Die Abfrage stockt bei „${name}“.${closest === undefined ? '' : ` Nächste Spalte: ${closest}.`}`,
  dynamicPivot: 'PIVOT braucht seine Spalten mit Namen: schreibt ON spalte IN (…).',
};

export const viewProblemWords: Worded<typeof english.viewProblemWords> = {
  'no-table': (name) => `Es gibt keine Tabelle „${name}“.`,
  'no-new-rows': (name) => `Welche Zeilen von „${name}“ neu sind, ist hier nicht bekannt.`,
  'no-column': (name) => `Die Spalte „${name}“ fehlt in den Daten.`,
  'wrong-value': (column, value) => `„${value}“ passt nicht zur Spalte „${column}“.`,
};

export const nativeWords: Worded<typeof english.nativeWords> = {
  heading: 'Nugget wurde nicht gestartet',
  changed: (file) =>
    `Ein Teil der App ist nicht der, mit dem sie gebaut wurde (${file}). Installiert Nugget neu. Eure Workshops sind unberührt.`,
  cannotBegin:
    'Nugget kann auf diesem Computer keine Dateien ablegen. Schafft Platz oder erlaubt das Schreiben in euren eigenen Ordner und startet neu. Eure Workshops sind unberührt.',
};
