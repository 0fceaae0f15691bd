import { nameWords } from '../../shared/metric/name-words.ts';

/** What a column's name says of people, however its words are put together; a number behind it says nothing. */
const spelled = (name: string): string =>
  nameWords(name)
    .filter((word, at) => at === 0 || !/^\d+$/.test(word))
    .join('_');

const staff =
  /(^|_)((?<!user_)agent|employee|staff|sales_?(rep|person)|seller|account_?manager|assigned(_to)?|handled_by|owner|mitarbeiter(in)?|bearbeiter(in)?|verkaeufer|verkäufer)(_?name)?$/;
const person =
  /(^|_)((first|last|full|middle|given|family)_?name|surname|(customer|contact|client|guest)_?name|recipient|vorname|nachname|kundenname|ansprechpartner)$/;
const phone = /(^|_)(phone|telephone|telefon|tel|mobile|mobil|handy|cell|fax)(_?(no|nr|number|nummer))?$/;
const mail = /(^|_)(e_?)?mail(_?(address|adresse))?$/;
const whose =
  /(^|_)((e_?)?mail|person|people|user|customer|client|contact|member|subscriber|visitor|recipient|guest|buyer|shopper|phone|(first|last|full)_?name|kund(e|en|in)|nutzer|empfänger|hash(ed)?|md5|sha\d*)(_|$)/;

/** Staff, by what the column is called: such columns are hidden unless a person keeps them. */
export const isStaffName = (name: string): boolean => staff.test(spelled(name));
export const isPersonName = (name: string): boolean => person.test(spelled(name));
export const isPhoneName = (name: string): boolean => phone.test(spelled(name));
export const isMailName = (name: string): boolean => mail.test(spelled(name));
/** Hashes in such a column stand for people; elsewhere they are keys of anything. */
export const isWhose = (name: string): boolean => whose.test(spelled(name));

/** SQL: a cell that is a phone number. Where the column says so, without its country too. */
export const phoneCell = (cell: string, named: boolean): string =>
  named
    ? `regexp_full_match(${cell}, '[+(]?[0-9][0-9 ()./+-]{4,}[0-9]')`
    : `regexp_full_match(${cell}, '(\\+|00)[0-9][0-9 ()/-]{7,}')`;
