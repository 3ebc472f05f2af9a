import { visibleText } from '../../words/visible-text.ts';
import { jsonTokens } from './json-tokens.ts';
import { prettyBody } from './pretty-body.ts';

interface AnswerBodyProps {
  readonly body: string;
  readonly isRefusal: boolean;
  readonly shownCharacters: number;
}

/** What E*TRADE sent, on lines of their own and in colour where it is JSON. */
export function AnswerBody({ body, isRefusal, shownCharacters }: AnswerBodyProps) {
  const pretty = prettyBody(body);
  const shown = visibleText(pretty.text.slice(0, shownCharacters));
  if (body === '') {
    return (
      <p class="say">{isRefusal ? 'The body is empty.' : 'E*TRADE has nothing to list: no data came.'}</p>
    );
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        {pretty.kind === 'json'
          ? jsonTokens(shown).map(({ kind, text }, index) =>
              kind === 'plain' ? (
                text
              ) : (
                <span key={index} class={kind}>
                  {text}
                </span>
              ),
            )
          : shown}
      </pre>
      {pretty.text.length > shownCharacters && (
        <p class="aside">
          The first {Math.max(1, Math.floor((shownCharacters / pretty.text.length) * 100))} % is shown. Copy
          takes the whole answer.
        </p>
      )}
    </>
  );
}
