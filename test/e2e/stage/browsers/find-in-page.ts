/** What stands on a page, for a message about what does not. */
export interface Present {
  readonly role: string;
  readonly name: string;
  /** Of an alert and of a status: what went wrong is worth more than that something did. */
  readonly text: string;
}

/**
 * The one visible element with this role and accessible name, or its text; all that there are where it is not there or
 * not alone. It runs inside the page, so it may use nothing from outside its own body. Simpler than the standard, but
 * the same in every browser.
 * @param flags of the pattern that the name stands for; null where it is the name itself
 */
export function findInPage(
  root: Element | null,
  role: string,
  name: string,
  flags: string | null,
  wantsText: boolean,
): Element | string | Present[] {
  const INPUT_ROLES: Record<string, string> = {
    button: 'button',
    submit: 'button',
    reset: 'button',
    image: 'button',
    radio: 'radio',
    checkbox: 'checkbox',
    number: 'spinbutton',
    range: 'slider',
    search: 'searchbox',
    hidden: '',
  };
  const ROLES: Record<string, string> = {
    button: 'button',
    summary: 'button',
    'a[href]': 'link',
    select: 'combobox',
    option: 'option',
    textarea: 'textbox',
    fieldset: 'group',
    details: 'group',
    form: 'form',
    section: 'region',
    'ul, ol': 'list',
    output: 'status',
    dialog: 'dialog',
    'h1, h2, h3, h4, h5, h6': 'heading',
  };
  const NAMED_BY_CONTENT = new Set([
    'button',
    'link',
    'option',
    'heading',
    'status',
    'alert',
    'radio',
    'checkbox',
    'menuitem',
    'tab',
  ]);
  const ONLY_WITH_NAME = new Set(['form', 'region', 'list']);
  const CAPTIONS: Record<string, string> = { fieldset: ':scope > legend', details: ':scope > summary' };
  const SUBMIT_DEFAULTS: Record<string, string> = { submit: 'Submit', reset: 'Reset' };

  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

  const roleOf = (element: Element): string => {
    const explicit = element.getAttribute('role')?.trim().split(/\s+/)[0];
    if (explicit) return explicit;
    if (element instanceof HTMLInputElement) return INPUT_ROLES[element.type] ?? 'textbox';
    return Object.entries(ROLES).find(([selector]) => element.matches(selector))?.[1] ?? '';
  };

  const isVisible = (element: Element): boolean => {
    const shown = element.closest('select') ?? element;
    return (
      shown.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true], [inert]')
    );
  };

  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (
      !(node instanceof Element) ||
      node.matches('[aria-hidden=true], select, input, textarea, script, style')
    ) {
      return '';
    }
    if (node instanceof HTMLImageElement) return node.alt;
    const label = node.getAttribute('aria-label');
    if (label) return label;
    const { display } = getComputedStyle(node);
    if (display === 'none') return '';
    const text = [...node.childNodes].map(textOf).join('');
    return display.startsWith('inline') ? text : ` ${text} `;
  };

  const referencedText = (element: Element): string =>
    (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => element.ownerDocument.getElementById(id))
      .map((label) => (label ? textOf(label) : ''))
      .join(' ');

  const labelText = (element: Element): string => {
    const labels = 'labels' in element ? (element.labels as NodeListOf<Element> | null) : null;
    return [...(labels ?? [])].map(textOf).join(' ');
  };

  const captionText = (element: Element): string => {
    const selector = CAPTIONS[element.localName];
    const caption = selector ? element.querySelector(selector) : null;
    return caption ? textOf(caption) : '';
  };

  const buttonValue = (element: Element): string => {
    if (!(element instanceof HTMLInputElement) || INPUT_ROLES[element.type] !== 'button') return '';
    return element.value || element.alt || (SUBMIT_DEFAULTS[element.type] ?? '');
  };

  const nameOf = (element: Element, itsRole: string): string => {
    const sources = [
      () => referencedText(element),
      () => element.getAttribute('aria-label') ?? '',
      () => labelText(element),
      () => captionText(element),
      () => buttonValue(element),
      () => (NAMED_BY_CONTENT.has(itsRole) ? [...element.childNodes].map(textOf).join('') : ''),
      () => element.getAttribute('title') ?? '',
      () => element.getAttribute('placeholder') ?? '',
    ];
    for (const source of sources) {
      const text = squeeze(source());
      if (text) return text;
    }
    return '';
  };

  const isNamed = (text: string) =>
    flags === null ? text === name : text.search(new RegExp(name, flags)) >= 0;

  const all = [...(root ?? document).querySelectorAll('*')].flatMap((element) => {
    const itsRole = roleOf(element);
    if (!itsRole || itsRole === 'none' || itsRole === 'presentation' || !isVisible(element)) return [];
    const itsName = nameOf(element, itsRole);
    return itsName || !ONLY_WITH_NAME.has(itsRole) ? [{ element, role: itsRole, name: itsName }] : [];
  });
  const tells = new Set(['alert', 'status']);
  const [found, ...others] = all.filter((each) => each.role === role && isNamed(each.name));
  if (!found || others.length > 0) {
    return all.map((each) => ({
      role: each.role,
      name: each.name,
      text: tells.has(each.role) ? (each.element as HTMLElement).innerText : '',
    }));
  }
  return wantsText ? (found.element as HTMLElement).innerText : found.element;
}
