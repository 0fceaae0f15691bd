import type * as english from '../log-words.ts';
import type { Worded } from '../speaking.ts';

export const roleWords: Worded<typeof english.roleWords> = {
  analyst: 'Analyse',
  marketer: 'Marketing',
  translator: 'Übersetzung',
  sales: 'Vertrieb',
  guest: 'Gast',
};
export const wordingForms: Worded<typeof english.wordingForms> = { removed: '[Text entfernt]' };
export const stateWords: Worded<typeof english.stateWords> = {
  open: 'Offen',
  in_context: 'Im Gespräch',
  to_check: 'Noch einmal prüfen',
  dig: 'Nachforschen',
  holds: 'Gilt',
  does_not_hold: 'Gilt nicht',
  parked: 'Geparkt',
  replaced: 'Ersetzt',
  withdrawn: 'Zurückgezogen',
};
export const contextKindWords: Worded<typeof english.contextKindWords> = {
  promotion: 'Aktion',
  price_change: 'Preisänderung',
  stock_out: 'ausverkauft',
  delivery_delay: 'Lieferverzug',
  season_holiday: 'Saison oder Feiertag',
  weather_event: 'Wetter oder Ereignis',
  competitor: 'Wettbewerb',
  press_or_social: 'Presse oder soziale Medien',
  own_campaign_overlap: 'eigene Kampagne zur selben Zeit',
  audience_change: 'andere Zielgruppe',
  mix_change: 'anderer Mix',
  tracking_change: 'Messung geändert',
  bots_or_machine_opens: 'Bots oder automatisches Öffnen',
  data_error: 'Datenfehler',
  definition_change: 'anders gezählt',
  identity: 'ein Mensch, mehrere Nummern',
  b2b_or_offline_deal: 'Geschäftskunde oder Verkauf außerhalb',
  sales_incentive: 'Anreiz im Vertrieb',
  returns_later: 'Rücksendungen kommen später',
  product_change: 'Produkt geändert',
  site_outage: 'Ausfall der Seite',
  law_or_policy: 'Gesetz oder Regel',
  money_in_market: 'Währung oder Teuerung',
  customer_voice: 'Kunden sagen',
  other: 'anderes',
  none_known: 'nichts Bekanntes würde das ändern',
};
export const kindAlsoCalled: Worded<typeof english.kindAlsoCalled> = {
  promotion: 'Rabatt Gutschein Angebot Promotion',
  price_change: 'billiger teurer Preis',
  stock_out: 'Lager Bestand nicht lieferbar leer',
  delivery_delay: 'Versand spät Lieferant Verzögerung',
  season_holiday: 'Weihnachten Ostern Ferien Urlaub',
  weather_event: 'Regen Schnee Hitze Streik Messe',
  competitor: 'Konkurrenz Mitbewerber',
  press_or_social: 'Zeitung viral Influencer',
  own_campaign_overlap: 'Newsletter Fernsehen Werbung',
  audience_change: 'Segment Liste Empfänger Publikum',
  mix_change: 'Kanal Gerät Produkt',
  tracking_change: 'Einwilligung Cookie Pixel Blocker Relaunch Tracking',
  bots_or_machine_opens: 'Spam Crawler Maschine',
  data_error: 'falsch fehlt doppelt Import',
  definition_change: 'Kennzahl Bedeutung',
  identity: 'Kundennummer Gast Konto',
  b2b_or_offline_deal: 'Telefon Verein Großkunde B2B',
  sales_incentive: 'Bonus Quartal Ziel',
  returns_later: 'Retoure Storno Erstattung',
  product_change: 'neues Modell Sortiment',
  site_outage: 'Server Kasse Fehler offline',
  law_or_policy: 'Vorschrift Datenschutz',
  money_in_market: 'Wechselkurs Inflation Konjunktur',
  customer_voice: 'Beschwerde Bewertung Zitat',
  other: 'sonst',
  none_known: 'nein keiner',
};
export const effectWords: Worded<typeof english.effectWords> = {
  confirms: 'bestätigt',
  refines: 'verfeinert',
  refutes: 'widerlegt',
  explains_outlier: 'erklärt ungewöhnliche Werte',
  dig_further: 'nachforschen',
};
export const confidenceWords: Worded<typeof english.confidenceWords> = {
  guess: 'geraten',
  some_sign: 'ein Anzeichen',
  good_evidence: 'gut belegt',
  strong: 'sicher',
};
export const ifWrongWords: Worded<typeof english.ifWrongWords> = {
  small_rework: 'etwas Nacharbeit',
  wrong_message: 'falsche Botschaft',
  wasted_campaign: 'verschwendete Kampagne',
  harm_to_customers: 'Schaden für Kunden',
};
export const choiceWords: Worded<typeof english.choiceWords> = {
  keep: 'behalten',
  show_apart: 'getrennt gezeigt',
  ignore: 'weggelassen',
};
export const certaintyWords: Worded<typeof english.certaintyWords> = {
  sure: 'sicher',
  fairly_sure: 'ziemlich sicher',
  heard: 'gehört',
};
export const outcomeWords: Worded<typeof english.outcomeWords> = {
  meets: 'erfüllt',
  does_not_meet: 'nicht erfüllt',
  too_close: 'zu knapp',
  too_early: 'zu früh',
  cannot: 'war nicht zu prüfen',
};
export const insightStateWords: Worded<typeof english.insightStateWords> = {
  draft: 'Entwurf',
  ready: 'Bereit',
  agreed: 'Einig',
  retired: 'Abgelegt',
};
export const insightKindWords: Worded<typeof english.insightKindWords> = {
  seen_together: 'zusammen gesehen',
  tested_cause: 'geprüfte Ursache',
};
export const followUpStateWords: Worded<typeof english.followUpStateWords> = {
  open: 'Offen',
  answered: 'Beantwortet',
  cannot: 'Geht nicht',
  dropped: 'Losgelassen',
};
export const answerWords: Worded<typeof english.answerWords> = {
  can: 'geht',
  can_with_limits: 'geht mit Grenzen',
  cannot: 'geht nicht',
  dropped: 'losgelassen',
};
export const hintWords: Worded<typeof english.hintWords> = {
  twoQuestions: 'Das sind zwei Fragen. Welche soll heute entscheiden?',
  cause: 'Hier verursacht das eine das andere. Die Daten zeigen sie zusammen. „Zusammen mit“ sagen?',
  person: 'Hier steht ein Mensch. Stattdessen sagen, was in dem Schritt geschah?',
  onlyOneRole: 'Allein arbeiten geht. Annahmen bleiben offen, bis die andere Seite sie gesehen hat.',
  thirdCut: 'Zeilen bleiben nun auf die dritte Weise weg. Der Bericht nennt alle drei.',
  nothingChanged: 'Keine Annahme hat sich heute geändert. Gibt es Kontext, nach dem niemand gefragt hat?',
};
export const numberStoryWords: Worded<typeof english.numberStoryWords> = {
  right: 'Die Zahl in v1 stimmte; die Deutung hat sich geändert.',
  rows: 'Die Zahl hat sich geändert, weil andere Zeilen gezählt werden.',
  definition: 'Die Zahl hat sich geändert, weil sie anders gezählt wird.',
  data: 'Die Zahl hat sich geändert, weil sich die Daten geändert haben.',
  'not-recounted': 'Die Zahl in v1 ließ sich auf diesem Laptop nicht noch einmal zählen.',
};
export const conclusionWords: Worded<typeof english.conclusionWords> = (changes) =>
  changes === null
    ? 'es gibt keine Zahl zum Vergleichen'
    : changes
      ? 'die Antwort ändert sich'
      : 'die Antwort ändert sich nicht';
