/**
 * What somebody is typing, kept in the tab until it has been saved: it survives a reload, going
 * back, a lost connection and a session that ended. Passwords and hidden fields are never kept.
 */
const PREFIX = 'typed:';
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const controls = (form: HTMLFormElement): Control[] =>
	[...form.elements].filter(
		(element): element is Control =>
			(element instanceof HTMLInputElement &&
				!['password', 'hidden', 'file', 'submit', 'button'].includes(element.type) &&
				element.autocomplete !== 'one-time-code') ||
			element instanceof HTMLTextAreaElement ||
			element instanceof HTMLSelectElement
	);

const isTick = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type);

/** Attachment: keeps what is typed in this form under `key` and puts it back. */
export function keepTyped(key: string) {
	return (form: HTMLFormElement) => {
		restore(form, key);
		const keep = () => {
			const values = controls(form).map((control) => [
				control.name,
				isTick(control) ? (control.checked ? control.value : null) : control.value
			]);
			try {
				sessionStorage.setItem(PREFIX + key, JSON.stringify(values));
			} catch {
				// No storage: then nothing is kept.
			}
		};
		form.addEventListener('input', keep);
		return () => form.removeEventListener('input', keep);
	};
}

/** Call when what was typed under `key` has been saved. */
export function forgetTyped(key: string): void {
	sessionStorage.removeItem(PREFIX + key);
}

/** Call at sign-out: the next person at this screen finds nothing. */
export function forgetAllTyped(): void {
	for (const key of Object.keys(sessionStorage)) {
		if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
	}
}

function restore(form: HTMLFormElement, key: string): void {
	let kept: [string, string | null][];
	try {
		kept = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? '[]') as [string, string | null][];
	} catch {
		return;
	}
	const all = controls(form);
	// Another set of fields than when it was kept: leave the form as it is.
	if (kept.length !== all.length || kept.some(([name], i) => name !== all[i]?.name)) return;
	for (const [i, control] of all.entries()) {
		const value = kept[i]?.[1] ?? null;
		if (isTick(control)) control.checked = value !== null;
		else control.value = value ?? '';
		control.dispatchEvent(new Event('input', { bubbles: true }));
		control.dispatchEvent(new Event('change', { bubbles: true }));
	}
}
