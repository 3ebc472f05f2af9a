import { browser } from 'wxt/browser';
import { Card } from '@/utils/ui/parts/Card';

/** In the package, made from the texts beside the sources when it is built (`scripts/about`). */
const TEXTS: readonly { readonly file: string; readonly label: string }[] = [
  { file: 'changes', label: 'What changed' },
  { file: 'privacy', label: 'Privacy' },
  { file: 'security', label: 'Security' },
  { file: 'licence', label: 'Licence' },
];

/** What Opening Bell is, readable without a network. */
export function AboutGroup() {
  return (
    <Card title="About" id="about">
      <p class="say">Opening Bell {browser.runtime.getManifest().version}</p>
      <p class="aside">
        Unofficial: not made, checked or supported by E*TRADE. Free under the MIT licence, without warranty.
      </p>
      <ul class="texts" aria-label="Texts">
        {TEXTS.map(({ file, label }) => (
          <li key={file}>
            <a href={`/about/${file}.html`} target="_blank" rel="noreferrer">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
