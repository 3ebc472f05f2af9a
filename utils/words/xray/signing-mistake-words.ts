import type { ENCODING_MISTAKES } from '../../oauth/compare/encoding-mistakes.ts';
import type { KEY_MISTAKES } from '../../oauth/compare/key-mistakes.ts';
import { type DifferenceWords, said } from './difference-words.ts';

type Code = keyof typeof KEY_MISTAKES | keyof typeof ENCODING_MISTAKES;

/** What a program does otherwise on the way from the parameters to the signature. */
export const SIGNING_MISTAKE_WORDS: Readonly<Record<Code, DifferenceWords>> = {
  withoutTokenSecret: said(
    'Signed without the token secret.',
    'The key is the consumer secret, &, and the token secret that came with the token.',
  ),
  ampersandLeftOut: said(
    'The signing key lacks its &.',
    'Join both secrets by &. It stays where there is no token secret yet.',
  ),
  keyNotEncoded: said(
    'Signed with an unencoded key.',
    'Percent-encode both secrets before they are joined by &: a token secret has +, / and =.',
  ),
  keyEncodedTwice: said(
    'The secrets are encoded twice in the signing key.',
    'Encode each once, and do not encode the & between them.',
  ),
  secretsSwapped: said(
    'The two secrets are swapped in the signing key.',
    'The consumer secret comes first, then the token secret.',
  ),
  tokenAsSecret: said(
    'The token is used in place of the token secret.',
    'The exchange brings two values: oauth_token_secret is the one for the key.',
  ),
  keyAsSecret: said(
    'The consumer key is used in place of the consumer secret.',
    'Sign with the secret; the key is only named in the header.',
  ),
  withoutConsumerSecret: said(
    'Signed without the consumer secret.',
    'It is the first half of the signing key: see that it is set.',
  ),
  moreThanTheSecret: said(
    'A secret is used with a line end, a blank or quotes around it.',
    'Trim what is read from a file, a variable or a prompt.',
  ),
  secretDecodedWrongly: said(
    'The token secret was decoded wrongly: its + or = is lost.',
    'Decode E*TRADE’s answer once, as a form, and split at the first = only.',
  ),
  lineEndSigned: said(
    'A line end is signed with the base string or the key.',
    'In a shell use printf %s in place of echo.',
  ),
  keyAndTextSwapped: said(
    'Base string and key are swapped in the HMAC.',
    'See which argument of your library is the key.',
  ),
  baseStringEncodedAgain: said(
    'The whole base string is encoded once more.',
    'Sign it as it is: its three parts are encoded already.',
  ),
  tokenNotEncoded: said(
    'Your program did not encode the token before signing.',
    'The token is encoded as a value, and once more with all parameters: its = is %253D in the base string.',
  ),
  tokenEncodedTwice: said(
    'The token is encoded once too often before signing.',
    'It was encoded when it was read: decode it first. Its = is %253D in the base string.',
  ),
  parametersNotEncoded: said(
    'Names and values are not encoded before they are joined.',
    'Encode each, join them, then encode the whole once more.',
  ),
  parametersEncodedTwice: said(
    'Names and values are double-encoded.',
    'Give your library the values as they are: it encodes them itself.',
  ),
  partsNotEncoded: said(
    'The parts of the base string are not encoded.',
    'Encode the address and the joined parameters before & joins the parts.',
  ),
  partsEncodedTwice: said(
    'The parts of the base string are encoded twice.',
    'Encode the address and the joined parameters once.',
  ),
  sortedByNameAlone: said(
    'Parameters of one name are not sorted by their values.',
    'Sort by the encoded name, then by the encoded value.',
  ),
  notSorted: said(
    'The parameters are not sorted.',
    'Sort all of them, header and query together, by encoded name.',
  ),
  sortedBeforeEncoding: said(
    'The parameters are sorted before they are encoded.',
    'Encode first, then sort.',
  ),
  sortedIgnoringCase: said(
    'The parameters are sorted as words, without regard to capitals.',
    'Sort by bytes: capitals come before small letters.',
  ),
  lowerCaseHex: said(
    'Percent-encoding has lower-case hex digits.',
    'Write %2F, not %2f, everywhere that is signed.',
  ),
  slashNotEncoded: said(
    'The / is not encoded.',
    "In Python give quote the argument safe='': a token has / in it.",
  ),
  blankAsPlus: said('Blanks are signed as +.', 'Sign %20 for a blank, as RFC 3986 has it.'),
  reservedNotEncoded: said(
    "One of ! ' ( ) * is not encoded.",
    'encodeURIComponent leaves them: encode them too before signing.',
  ),
  commaNotEncoded: said('The comma is not encoded.', 'Sign %2C for a comma in a value.'),
  tildeEncoded: said('The ~ is encoded.', 'Leave letters, digits and - . _ ~ as they are.'),
  encodedAsForm: said(
    'Values are encoded as forms are.',
    'For signing a blank is %20, a * is %2A, and ~ stays.',
  ),
  encodedAsUri: said(
    'Values are encoded as whole addresses are: / + = & stay as they are.',
    'Encode each value as a part, with everything but letters, digits and - . _ ~.',
  ),
  encodedAsLatin1: said(
    'Letters beyond ASCII are not encoded as UTF-8.',
    'Encode the UTF-8 bytes: é is %C3%A9.',
  ),
};
