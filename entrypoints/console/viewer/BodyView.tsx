import { useLayoutEffect, useRef } from 'preact/hooks';
import { NothingThere } from '@/utils/ui/body/NothingThere';
import type { Answered } from '@/utils/ui/calls/AnswerView';
import { openViewer, type Viewer } from './open-viewer.ts';
import { viewerRoot } from './viewer-root.ts';

/** What E*TRADE sent: folded, searched, with what is hidden in it made visible. */
export function BodyView({ call, body, outcome, isWhole }: Answered) {
  if (body === '') {
    return <NothingThere operationId={call.operationId} isRefusal={outcome.failure !== undefined} />;
  }
  return <BodyReader body={body} isWhole={isWhole} isCut={isWhole && outcome.isCut === true} />;
}

interface BodyReaderProps {
  readonly body: string;
  readonly isWhole: boolean;
  readonly isCut: boolean;
}

function BodyReader({ body, isWhole, isCut }: BodyReaderProps) {
  const place = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer | null>(null);
  useLayoutEffect(() => {
    const text = body.replaceAll('\r\n', '\n');
    if (!place.current || (isWhole && viewer.current?.goOn(text))) return;
    viewer.current?.close();
    viewer.current = openViewer(viewerRoot(place.current), 'Body', text, isWhole);
  }, [body, isWhole]);
  useLayoutEffect(() => () => viewer.current?.close(), []);
  return (
    <>
      {isCut && <p class="aside">Only the first 8 MiB are shown.</p>}
      <div class="viewer-bar">
        <button type="button" class="link" onClick={() => viewer.current?.find()}>
          Find
        </button>
        <button type="button" class="link" onClick={() => viewer.current?.foldAll()}>
          Fold all
        </button>
        <button type="button" class="link" onClick={() => viewer.current?.unfoldAll()}>
          Unfold all
        </button>
      </div>
      <div ref={place} class="viewer" />
    </>
  );
}
