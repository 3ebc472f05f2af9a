import '../styles/program-text.css';

/** What a person looks at before it goes anywhere. */
export function ProgramText({ text }: { text: string }) {
  return (
    <section class="program-text" aria-label="Text">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </section>
  );
}
