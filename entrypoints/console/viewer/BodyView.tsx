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
  return <BodyReader body={body} isCut={isWhole && outcome.isCut === true} />;
}

function BodyReader({ body, isCut }: { body: string; isCut: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer | null>(null);
  useLayoutEffect(() => {
    const host = place.current;
    if (!host) return;
    const opened = openViewer(viewerRoot(host), 'Body', body.replaceAll('\r\n', '\n'));
    viewer.current = opened;
    return () => opened.close();
  }, [body]);
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
