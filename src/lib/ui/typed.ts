/**
 * What somebody is typing, kept in the tab until it has been saved: it survives a reload, going
 * back, a lost connection and a session that ended. Passwords and hidden fields are never kept.
 *
 * Forms with `data-keep` take part; where something came back they have `data-restored`, and a
 * button of type `reset` lets go of it. People type, and send, before the script of a page has been
 * loaded, and when it starts, it sets fields to what the server sent: `typingScript` therefore
 * stands in the page itself, and keeps from the first key on.
 */

/**
 * Listens to all forms of the page, once, and answers the function that puts what was kept back
 * into one form. Its own text runs in pages, so it uses nothing from outside.
 */
function startKeeping(): (form: HTMLFormElement) => void {
	const page = window as Window & { restoreTyped?: (form: HTMLFormElement) => void };
	if (page.restoreTyped) return page.restoreTyped;
	type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
	/** Of a text what it says, of a box or a choice whether it is ticked. */
	type Kept = [name: string, value: string | boolean][];
	const never = ['password', 'hidden', 'file', 'submit', 'button', 'reset', 'fieldset', 'output'];
	const isTick = ({ type }: Control) => type === 'checkbox' || type === 'radio';
	const keyOf = (form: HTMLFormElement | null | undefined) => form?.dataset['keep'];
	const keysWith = (prefix: string) =>
		Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));

	/** Buttons come with the script, and boxes with what they stand for: neither has a fixed place. */
	const controlsOf = (form: HTMLFormElement) =>
		([...form.elements] as Control[]).filter(
			({ type, autocomplete }) => !never.includes(type) && autocomplete !== 'one-time-code'
		);
	const tickName = ({ name, value }: Control) => `${name}=${value}`;

	const keep = (form: HTMLFormElement, key: string) => {
		const kept = controlsOf(form).map((control): Kept[number] =>
			isTick(control)
				? [tickName(control), (control as HTMLInputElement).checked]
				: [control.name, control.value]
		);
		sessionStorage.setItem('typed:' + key, JSON.stringify(kept));
	};
	const restore = (form: HTMLFormElement) => {
		try {
			const own = keyOf(form) ?? '';
			// The version that it was sent for is still the newest: it never arrived.
			const lost = own.includes('@') ? sessionStorage.getItem('sent:' + own) : null;
			if (lost) sessionStorage.setItem('typed:' + own, lost);
			for (const key of keysWith('sent:')) sessionStorage.removeItem(key);
			const kept = JSON.parse(sessionStorage.getItem('typed:' + own) ?? '[]') as Kept;
			const controls = controlsOf(form);
			const texts = controls.filter((control) => !isTick(control));
			const written = kept.filter(([, value]) => typeof value === 'string');
			// Another set of texts than when it was kept: leave the form as it is.
			if (written.some(([name], at) => texts[at]?.name !== name)) return;
			if (kept.some(([, value]) => value)) form.dataset['restored'] = '';
			const back: Control[] = [];
			for (const [at, [, value]] of written.entries()) {
				const control = texts[at];
				if (!control) continue;
				control.value = String(value);
				back.push(control);
			}
			for (const control of controls.filter(isTick)) {
				const ticked = kept.find(([name]) => name === tickName(control))?.[1];
				if (typeof ticked !== 'boolean') continue;
				(control as HTMLInputElement).checked = ticked;
				back.push(control);
			}
			// Folded away nobody would find it.
			const fold = kept.length > 0 ? form.closest('details:not([open])') : null;
			fold?.setAttribute('open', '');
			fold?.scrollIntoView();
			for (const control of back) {
				for (const type of ['input', 'change'])
					control.dispatchEvent(new Event(type, { bubbles: true }));
			}
		} catch {
			// No storage, or not ours: then nothing comes back.
		}
	};
	const onInput = ({ target }: Event) => {
		const form = (target as Partial<Control> | null)?.form;
		const key = keyOf(form);
		if (!form || !key) return;
		try {
			keep(form, key);
		} catch {
			// No storage: then nothing is kept.
		}
	};
	// Sent without script: whether it was saved, only the next page knows (`data-keep-sent`).
	const onSubmit = (event: Event) => {
		const form = event.target as HTMLFormElement;
		const key = keyOf(form);
		if (event.defaultPrevented || !key) return;
		try {
			for (const old of keysWith('sent:')) sessionStorage.removeItem(old);
			keep(form, key);
			sessionStorage.setItem('sent:' + key, sessionStorage.getItem('typed:' + key) ?? '[]');
			sessionStorage.removeItem('typed:' + key);
		} catch {
			// No storage: then nothing is kept.
		}
	};
	const onReset = ({ target }: Event) => {
		const form = target as HTMLFormElement;
		delete form.dataset['restored'];
		try {
			sessionStorage.removeItem('typed:' + (keyOf(form) ?? ''));
		} catch {
			// No storage: then nothing was kept.
		}
	};
	addEventListener('input', onInput);
	addEventListener('reset', onReset);
	addEventListener('submit', onSubmit);
	page.restoreTyped = restore;

	if (document.querySelector('[data-keep-sent]')) {
		for (const key of keysWith('sent:')) {
			sessionStorage.setItem(key.replace('sent:', 'typed:'), sessionStorage.getItem(key) ?? '[]');
			sessionStorage.removeItem(key);
		}
	}
	document.querySelectorAll<HTMLFormElement>('form[data-keep]').forEach(restore);
	return restore;
}

/** Attachment for a form with `data-keep`: puts back what was typed. */
export function keepTyped(form: HTMLFormElement): void {
	startKeeping()(form);
}

/** Call when what was typed under `key` has been saved. */
export function forgetTyped(key: string): void {
	sessionStorage.removeItem(`typed:${key}`);
}

/** Call at sign-out: the next person at this screen finds nothing. */
export function forgetAllTyped(): void {
	for (const key of Object.keys(sessionStorage)) {
		if (/^(typed|sent):/.test(key)) sessionStorage.removeItem(key);
	}
}

/** The element of `app.html` in whose place the script comes. */
const PLACE = /<script>\s*\/\*typing\*\/\s*<\/script>\s*/;

/** What the element then holds; the policy of the page must allow it by its hash. */
export const typingScript = `(${startKeeping.toString()})()`;

/** Puts the script into a page that has a form to keep; leaves other pages without. */
export function withTyping(html: string): string {
	const keeps = / data-keep(-sent)?[=> ]/.test(html);
	return html.replace(PLACE, () => (keeps ? `<script>${typingScript}</script>` : ''));
}
