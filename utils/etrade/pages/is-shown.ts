/** Whether a person can see an element; from the prototype, since a field of a form can hide the form's own method. */
export function isShown(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}
