import type { EventFailure } from '../log/read-event.ts';

/** Why a `.nugget` file is not taken, in whole or in one part. Sentences: `messages/file-words.ts`. */
export type FileFailure =
  | { readonly code: 'not-found' }
  | { readonly code: 'not-readable'; readonly detail: string }
  | { readonly code: 'not-a-nugget' }
  | { readonly code: 'cut-off' }
  /** It has a passphrase, and none was given. */
  | { readonly code: 'locked' }
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'locked-damaged' }
  | { readonly code: 'too-big'; readonly what: 'parts' | 'part' | 'whole' | 'ratio' | 'log' | 'events' }
  | { readonly code: 'odd-zip'; readonly detail: OddZip; readonly name?: string }
  | { readonly code: 'bad-manifest'; readonly field: string }
  | { readonly code: 'newer-version'; readonly needs: string }
  | { readonly code: 'part-missing'; readonly name: string }
  | { readonly code: 'part-unlisted'; readonly name: string }
  | { readonly code: 'part-changed'; readonly name: string }
  | { readonly code: 'bad-entry'; readonly line: number; readonly why: EventFailure }
  | { readonly code: 'entry-twice'; readonly line: number }
  | { readonly code: 'chain-broken'; readonly line: number }
  | { readonly code: 'body-missing'; readonly line: number }
  | { readonly code: 'log-differs'; readonly what: 'events' | 'heads' | 'workshop' | 'withheld' }
  | { readonly code: 'other-workshop'; readonly title: string };

/** How a zip strays from the strict profile: each could hide something from one reader and show it to another. */
export type OddZip =
  | 'name'
  | 'name-twice'
  | 'method'
  | 'encrypted'
  | 'link'
  | 'descriptor'
  | 'extra'
  | 'comment'
  | 'header'
  | 'gap'
  | 'order'
  | 'zip64'
  | 'size'
  | 'checksum';
