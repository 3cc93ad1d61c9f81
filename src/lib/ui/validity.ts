/** What a control can be wrong in by itself: the part of the browser's `ValidityState` that is said. */
export type Validity = Partial<Record<Exclude<keyof ValidityState, 'valid'>, boolean>>;

/**
 * What is wrong with a control that the browser itself refuses, in one Dutch sentence; empty when
 * nothing is. `type` is that of the control: `email`, `date`, `select-one`, `textarea` …; `name` is
 * what stands before it.
 */
export function sayValidity(validity: Validity, type: string, name = ''): string {
	if (validity.badInput)
		return type === 'number' ? 'Vul een getal in.' : 'Deze datum bestaat niet.';
	if (validity.valueMissing) {
		if (type === 'checkbox') return 'Vink dit eerst aan.';
		if (type === 'select-one' || type === 'radio') return 'Maak eerst een keuze.';
		if (type === 'file') return 'Kies eerst een bestand.';
		if (type === 'date') return 'Vul een datum in.';
		return name ? `Vul “${name}” in.` : 'Vul dit in.';
	}
	if (validity.typeMismatch)
		return type === 'email'
			? 'Dit is geen e-mailadres, zoals naam@school.nl.'
			: 'Dit is geen webadres. Het begint met https://.';
	if (validity.tooShort) return 'Schrijf hier iets meer.';
	if (validity.tooLong) return 'Dit is te lang: maak het korter.';
	if (validity.rangeUnderflow)
		return type === 'date' ? 'Kies een latere dag.' : 'Dit is te weinig.';
	if (validity.rangeOverflow) return type === 'date' ? 'Kies een eerdere dag.' : 'Dit is te veel.';
	const wrong = validity.patternMismatch || validity.stepMismatch || validity.customError;
	return wrong ? 'Dit klopt nog niet.' : '';
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is wrong with a control that an event is about. */
export const validityOf = ({ target }: Event): string => {
	const control = target as Control;
	return sayValidity(control.validity, control.type, nameOf(control));
};

/** What a control is called on the screen, without what is said of it in small. */
function nameOf({ labels, ariaLabel }: Control): string {
	const label = labels?.[0]?.cloneNode(true);
	if (!(label instanceof HTMLElement)) return ariaLabel ?? '';
	for (const aside of label.querySelectorAll('.optional, .small, .hint')) aside.remove();
	return label.textContent.replace(/\s+/g, ' ').trim();
}

/**
 * For an `invalid` event: keeps the browser from saying it in its own language, and puts the
 * keyboard where the browser would, on the first control of the form that is wrong.
 */
export function refuse(event: Event): string {
	event.preventDefault();
	const control = event.target as Control;
	const first = [...(control.form?.elements ?? [])].find(
		(each) => !(each instanceof HTMLFieldSetElement) && each.matches(':invalid')
	);
	if (first === control) control.focus();
	return validityOf(event);
}
