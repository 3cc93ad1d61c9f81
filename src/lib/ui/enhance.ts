import { enhance as sendWithinPage } from '$app/forms';
import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import { tick } from 'svelte';

/** Whether no answer of the site came: no network, or no server behind the proxy. */
export const isLost = (result: ActionResult): boolean =>
	result.type === 'error' && result.status === undefined;

const NEVER_TYPED = ['hidden', 'submit', 'button', 'reset', 'fieldset', 'output'];

/** What stands at the button then: a form of one button holds nothing that was written. */
export const lostSentence = (kinds: string[]): string =>
	kinds.every((kind) => NEVER_TYPED.includes(kind))
		? 'Geen verbinding. Probeer het zo weer.'
		: 'Geen verbinding. Wat u schreef staat nog hier; probeer het zo weer.';

/**
 * Kit puts the keyboard at the top of the page after an answer. It stays where it was; where that is
 * gone, as the button of a step that was taken, it goes to what the page says of it.
 */
async function keepPlace(held: Element | null): Promise<void> {
	await tick();
	if (document.activeElement !== document.body) return;
	const places = [
		held,
		// folded away, since it was saved
		held?.closest('details')?.querySelector('summary'),
		document.querySelector('main .notice:is(.done, .wrong)')
	];
	for (const place of places) {
		if (document.activeElement !== document.body) return;
		if (place instanceof HTMLElement && place.isConnected)
			place.focus({ preventScroll: place === held });
	}
}

/**
 * Sends a form without leaving the page, as Kit's own `enhance` does. Without network the form stays
 * as it is and says so at the button, where Kit would put an error page in its place.
 */
export function enhance(form: HTMLFormElement, submit?: SubmitFunction) {
	let line: HTMLElement | undefined;

	const ask: SubmitFunction = async (sending) => {
		const button = sending.submitter;
		const held = document.activeElement;
		const answered = await submit?.(sending);
		line?.remove();
		return async (answer) => {
			let { update } = answer;
			if (isLost(answer.result)) {
				update = async () => {
					line = document.createElement('p');
					line.className = 'not-sent';
					line.role = 'alert';
					line.textContent = lostSentence(
						[...form.elements].map((element) => (element as HTMLInputElement).type)
					);
					const row = button?.parentElement === form ? button : button?.parentElement;
					if (row && form.contains(row)) row.after(line);
					else form.append(line);
				};
			}
			await (answered ? answered({ ...answer, update }) : update());
			await keepPlace(held);
		};
	};
	return sendWithinPage(form, ask);
}
