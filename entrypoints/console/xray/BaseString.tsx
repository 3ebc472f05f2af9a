import type { BaseStringPart, BaseStringPartKind } from '@/utils/oauth/signature-steps';
import { visibleText } from '@/utils/words/visible-text';
import { PART_WORDS } from '@/utils/words/xray/step-words';

const IN_BASE_STRING = 'In the base string';
const STANDS_FOR = 'Stands for';
const KINDS = Object.keys(PART_WORDS) as BaseStringPartKind[];

/** The base string in its parts: each kind has a colour, a line of its own below it, and its name in the legend. */
export function BaseString({ parts }: { parts: readonly BaseStringPart[] }) {
  return (
    <>
      <p class="base-string">
        {parts.map((part, at) => (
          <span key={at} class={`part ${part.kind}`}>
            {part.text}
          </span>
        ))}
      </p>
      <ul class="legend" aria-label="Parts of the base string">
        {KINDS.map((kind) => (
          <li key={kind}>
            <span class={`part ${kind}`}>{PART_WORDS[kind]}</span>
          </li>
        ))}
      </ul>
      <table>
        <caption class="unseen">What each part encodes</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">{IN_BASE_STRING}</th>
            <th scope="col">{STANDS_FOR}</th>
          </tr>
        </thead>
        <tbody>
          {parts
            .filter(({ kind }) => kind !== 'separator' && kind !== 'name')
            .map(({ kind, of, text, encodes }, at) => (
              <tr key={at}>
                <th scope="row">{of === undefined ? PART_WORDS[kind] : visibleText(of)}</th>
                <td data-label={IN_BASE_STRING}>{text}</td>
                <td data-label={STANDS_FOR}>{visibleText(encodes)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
