/** Where the keyboard goes within the panel of a cell. */

/**
 * Into the cell: to its stage, or to its title where nothing can be set, and for fingers, to whom
 * a framed stage looks like a chosen one.
 */
export function enter(panel: HTMLElement): void {
	const fingers = matchMedia('(hover: none)').matches;
	const radio =
		panel.querySelector<HTMLElement>('[data-group=stage] input:checked:enabled') ??
		panel.querySelector<HTMLElement>('[data-group=stage] input:enabled');
	if (radio && !fingers) radio.focus({ preventScroll: true });
	else toTitle(panel);
	panel.scrollTop = 0;
}

/**
 * On from the stage: to its strength, or to the reasons where there is none. Answers whether there
 * was such a field.
 */
export function nextField(panel: HTMLElement): boolean {
	if (panel.offsetParent === null) return false;
	const next =
		panel.querySelector<HTMLElement>('[data-group=strength] input:checked:enabled') ??
		panel.querySelector<HTMLElement>('[data-group=strength] input:enabled') ??
		panel.querySelector<HTMLElement>('textarea:not(:read-only)');
	next?.focus();
	return next !== null;
}

/** When the button under the keyboard is gone: what became of the cell stands below its title. */
export function toTitle(panel: HTMLElement): void {
	panel.querySelector<HTMLElement>('[data-title]')?.focus({ preventScroll: true });
	panel.scrollTop = 0;
}

/** What somebody types in stays clear of the foot, also while it grows. */
export function keepInSight({ target }: Event): void {
	if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
		target.scrollIntoView({ block: 'nearest' });
}
