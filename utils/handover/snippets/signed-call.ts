import { inPowerShell, inShell } from './quoting.ts';
import { ACCEPT } from './snippet-call.ts';

/** A call with the header that was signed for it. */
export interface SignedCall {
  readonly url: string;
  readonly authorization: string;
}

/** `-g`: brackets in an address are nothing to curl. */
export const signedCurl = ({ url, authorization }: SignedCall): string =>
  `curl -g ${inShell(url)} \\
  -H ${inShell(`Accept: ${ACCEPT}`)} \\
  -H ${inShell(`Authorization: ${authorization}`)}
`;

/** What is called curl there is another program in some of its versions, and takes quotes apart in others. */
export const signedPowerShell = ({ url, authorization }: SignedCall): string =>
  `$headers = @{
  Accept = ${inPowerShell(ACCEPT)}
  Authorization = ${inPowerShell(authorization)}
}
(Invoke-WebRequest -UseBasicParsing -Uri ${inPowerShell(url)} -Headers $headers).Content
`;
