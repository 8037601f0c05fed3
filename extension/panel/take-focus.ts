/** Puts the focus into the field a view is for, unless that would pull it away from under somebody's arrow keys. */

/** A person who walks along the row of views by keys is not there yet; one who clicked is. */
export function takeFocus(field: HTMLElement | null): void {
  if (document.activeElement?.matches('[role="tab"]:focus-visible') !== true) field?.focus()
}
