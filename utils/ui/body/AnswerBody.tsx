import { visibleText } from '../../words/visible-text.ts';
import { bodyTokens } from './body-tokens.ts';
import { NothingThere } from './NothingThere.tsx';
import { prettyBody } from './pretty-body.ts';

interface AnswerBodyProps {
  readonly operationId: string;
  readonly body: string;
  /** Whether what part of it is shown is known. */
  readonly isWhole: boolean;
  readonly isRefusal: boolean;
  readonly shownCharacters: number;
}

/** The beginning of what E*TRADE sent, on lines of its own and in colour. */
export function AnswerBody({ operationId, body, isWhole, isRefusal, shownCharacters }: AnswerBodyProps) {
  if (body === '') return <NothingThere operationId={operationId} isRefusal={isRefusal} />;
  const { kind, text, part } = beginning(body, isWhole, shownCharacters);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        {bodyTokens(kind, visibleText(text)).map((token, index) =>
          token.kind === 'plain' ? (
            token.text
          ) : (
            <span key={index} class={token.kind}>
              {token.text}
            </span>
          ),
        )}
      </pre>
      {isWhole && part < 1 && (
        <p class="aside">
          The first {Math.max(1, Math.floor(part * 100))} % is shown. The console shows the rest; Copy and
          Save take the whole answer.
        </p>
      )}
    </>
  );
}

/** Only as much is put on lines as is shown. */
function beginning(body: string, isWhole: boolean, mostCharacters: number) {
  const { kind, pieces } = prettyBody(body, isWhole);
  let text = '';
  let readTo = 0;
  for (const piece of pieces) {
    text += piece.text;
    readTo = piece.readTo;
    if (text.length > mostCharacters) break;
  }
  const isCut = text.length > mostCharacters;
  const part = isCut ? (readTo / body.length) * (mostCharacters / text.length) : 1;
  return { kind, text: isCut ? text.slice(0, mostCharacters) : text, part };
}
