import type { SignatureSteps } from '@/utils/oauth/signature-steps';
import { visibleText } from '@/utils/words/visible-text';
import { NO_SECRETS, SOURCE_WORDS } from '@/utils/words/xray/step-words';
import { BaseString } from './BaseString.tsx';

/** A signature in the steps of RFC 5849 3.4, from what is collected to the header. */
export function StepsView({ collected, sorted, baseString, signed }: SignatureSteps) {
  return (
    <ol class="stages">
      <li>
        <h3>Collect the parameters</h3>
        <table>
          <caption class="unseen">Parameters</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">From</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            {collected.map(({ from, name, value }, at) => (
              <tr key={at}>
                <th scope="row">{visibleText(name)}</th>
                <td>{SOURCE_WORDS[from]}</td>
                <td>{visibleText(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </li>
      <li>
        <h3>Encode and sort them</h3>
        <ol class="sorted">
          {sorted.map(([name, value], at) => (
            <li key={at}>{`${name}=${value}`}</li>
          ))}
        </ol>
      </li>
      <li>
        <h3>Base string</h3>
        <BaseString parts={baseString} />
      </li>
      {signed ? (
        <>
          <li>
            <h3>Signing key</h3>
            <p class="text">{signed.key.join('&')}</p>
            <p class="aside">Consumer secret, &amp;, token secret: each encoded.</p>
          </li>
          <li>
            <h3>Signature</h3>
            <p class="text">{signed.signature}</p>
            <p class="aside">HMAC-SHA1 of the base string under the key, in base64.</p>
          </li>
          <li>
            <h3>Header</h3>
            <p class="text">
              {`Authorization: OAuth ${signed.header.map(([name, raw]) => `${name}="${raw}"`).join(', ')}`}
            </p>
          </li>
        </>
      ) : (
        <li>
          <h3>Sign it</h3>
          <p class="aside">{NO_SECRETS}</p>
        </li>
      )}
    </ol>
  );
}
