/** The id by which the save button outside the form submits it. */
export const FORM_ID = 'review';

/** The form's controls in the order they stand in. */
function controls(): HTMLElement[] {
  const form = document.getElementById(FORM_ID);
  return form instanceof HTMLFormElement
    ? [...form.elements].filter(
        (element): element is HTMLElement => element instanceof HTMLElement && 'name' in element,
      )
    : [];
}

const nameOf = (element: Element) => element.getAttribute('name') ?? '';

/** The name of the first of these controls in the form's order; after `from`, where one is given, and round again. */
export function firstControl(names: readonly string[], from?: Element | null): string | undefined {
  const all = controls();
  const start = from instanceof HTMLElement ? all.indexOf(from) + 1 : 0;
  const found = [...all.slice(start), ...all.slice(0, start)].find((element) => names.includes(nameOf(element)));
  return found && nameOf(found);
}

/**
 * After what changed is drawn, and before anything else happens: a view that scrolled to the keyboard later would move what
 * the user is about to click. The drawing is a microtask of its own.
 */
const onceDrawn = (work: () => void) => queueMicrotask(() => queueMicrotask(work));

/** Puts the keyboard into the control of this name once what changed is drawn, opening the part it is folded into. */
export function focusControl(name: string): void {
  onceDrawn(() => {
    const element = controls().find((control) => nameOf(control) === name);
    element?.closest('details')?.setAttribute('open', '');
    element?.focus();
  });
}

/** Puts the keyboard onto what `selector` names, once what changed is drawn. */
export function focusOn(selector: string): void {
  onceDrawn(() => document.querySelector<HTMLElement>(selector)?.focus());
}
