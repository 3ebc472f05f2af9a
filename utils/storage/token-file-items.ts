import { isMissingOr, isNullOr, isNumber, isOneOf, isRecord, isText } from './engine/checks.ts';
import { profileItem } from './engine/stored-item.ts';

/** In which shape a token file is wanted; null where none is. Writer: options, once the browser allows downloads. */
export const tokenFileItem = profileItem<string | null>('local', 'token-file', null, isNullOr(isText));

/** What the browser has not done. */
export type TokenFileFault = 'notWritten' | 'notDeleted';

/** Which token lies in a file: nothing of the token itself. Times are epoch ms. */
export interface WrittenTokenFile {
  readonly shape: string;
  readonly issuedAt: number;
  /** The last renew that the file tells of, 0 where there was none; missing while it is being written. */
  readonly renewedAt?: number | undefined;
  readonly fault?: TokenFileFault | undefined;
}

const isWritten = isRecord<WrittenTokenFile>({
  shape: isText,
  issuedAt: isNumber,
  renewedAt: isMissingOr(isNumber),
  fault: isMissingOr(isOneOf<TokenFileFault>('notWritten', 'notDeleted')),
});

/** On the disk, as the file is: it outlives the browser, and is to be deleted all the same. Writer: background. */
export const writtenTokenFileItem = profileItem<WrittenTokenFile | null>(
  'local',
  'written-token-file',
  null,
  isNullOr(isWritten),
);
