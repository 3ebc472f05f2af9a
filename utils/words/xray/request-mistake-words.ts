import type { PARAMETER_MISTAKES } from '../../oauth/compare/parameter-mistakes.ts';
import type { URI_MISTAKES } from '../../oauth/compare/uri-mistakes.ts';
import { type DifferenceWords, said } from './difference-words.ts';

type Code = keyof typeof URI_MISTAKES | keyof typeof PARAMETER_MISTAKES;

/** What a program signs that is not what it sends. */
export const REQUEST_MISTAKE_WORDS: Readonly<Record<Code, DifferenceWords>> = {
  methodInLowerCase: said('The method is signed in lower case.', 'Sign it in capitals: GET.'),
  otherMethod: said(
    'Another method is signed than is sent.',
    'Sign the method that the request has, after every redirect of your library.',
  ),
  queryInUri: said(
    'The query is signed as part of the address.',
    'Sign the address up to the ?, and the query’s pairs among the parameters.',
  ),
  oauthInUri: said(
    'The oauth_ parameters are signed as part of the address.',
    'Sign the address up to the ?, and oauth_ parameters and query together as the third part.',
  ),
  httpInPlaceOfHttps: said(
    'The address is signed with http in place of https, or the other way round.',
    'Sign the address that is called: https.',
  ),
  defaultPortKept: said(
    'The default port is kept in the signed address.',
    'Leave out :443 for https and :80 for http.',
  ),
  portLeftOut: said(
    'The port is left out of the signed address.',
    'Keep a port that is not the default of its scheme.',
  ),
  otherHost: said(
    'The address of the other environment is signed.',
    'Sign the host that is called: apisb.etrade.com for the sandbox, api.etrade.com for production.',
  ),
  slashAdded: said(
    'The signed address ends with a slash that is not called.',
    'Sign the path as it is called.',
  ),
  slashLeftOut: said('The slash at the end of the address is not signed.', 'Sign the path as it is called.'),
  suffixLeftOut: said(
    'The suffix .json or .xml is missing in the signed address.',
    'Sign the path as it is called, with its suffix.',
  ),
  suffixAdded: said(
    'The signed address has a suffix, .json or .xml, that is not called.',
    'Sign the path as it is called.',
  ),
  uriInOtherCase: said(
    'The address is signed in other letters’ case.',
    'Scheme and host are signed in small letters, the path as it is: an account’s key keeps its capitals.',
  ),
  pathAlone: said(
    'The path is signed without scheme and host.',
    'Sign the whole address: https://, host and path.',
  ),
  pathEncodedOtherwise: said(
    'The path is signed in another encoding than it is called.',
    'Sign the path as it goes over the line: commas and encoded letters as they are there.',
  ),
  queryNotSigned: said(
    'The query is not signed.',
    'Add each pair of the query to the parameters before they are sorted.',
  ),
  formNotSigned: said(
    'The form in the body is not signed.',
    'Add each pair of the form to the parameters before they are sorted.',
  ),
  bodySigned: said(
    'The body is signed, though it is no form.',
    'JSON and XML are not signed: leave the body out of the parameters.',
  ),
  leftOut: {
    what: (of) => `${of} is not signed.`,
    advice: 'Sign every oauth_ parameter but oauth_signature.',
  },
  signedButNotSent: {
    what: (of) => `${of} is signed, but not sent.`,
    advice: 'Sign what the header has, and nothing else.',
  },
  realmSigned: said(
    'The realm is signed.',
    'The realm stands in the header only: leave it out of the parameters.',
  ),
  headerNotSigned: said(
    'The parameters of the header are not signed.',
    'Sign them together with the query: all but oauth_signature and realm.',
  ),
  signedTwice: said(
    'Parameters are signed twice.',
    'Collect each pair once: where a library reads the query off the address, do not give it as well.',
  ),
  repeatLost: said(
    'Of a parameter that stands there several times, one is signed.',
    'Keep the parameters in a list: a map has room for one of each name.',
  ),
  emptyLeftOut: said(
    'A parameter without a value is not signed.',
    'Sign it too, as name= with nothing behind.',
  ),
  plusNotDecoded: said(
    'A + in the query is signed as +.',
    'It means a blank there. Send %20 for a blank and %2B for a +, and it means the same everywhere.',
  ),
  queryNotDecoded: said(
    'The query is signed as it is written, and so encoded once too often.',
    'Decode its names and values before they are encoded for signing.',
  ),
  plusAsBlank: said(
    'A + in a value is signed as a blank.',
    'A value is decoded once: token and query are decoded once too often.',
  ),
  decodedTwice: said('A value is decoded twice before it is signed.', 'Decode names and values once.'),
  cutAtEquals: said('A value is cut at its =.', 'Split name and value at the first = only.'),
};
