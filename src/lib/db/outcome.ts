/**
 * What a command answers: a value, or a refusal as a value. A refusal has a stable `code` for
 * programs, a Dutch sentence for people and the HTTP status that routes pass on to `fail()`,
 * `error()` or problem+json. Only what nobody could foresee is thrown.
 */
export interface Failure {
	ok: false;
	status: number;
	code: string;
	/** What is wrong and what can be done about it, in plain Dutch. */
	message: string;
	/** Per field of the input, what is wrong with it, for beside that field. */
	fields?: Record<string, string>;
}

/** Whether its sentence already stands beside a field, so that it need not be said again above. */
export const isBesideField = ({ message, fields }: Failure): boolean =>
	Object.values(fields ?? {}).includes(message);

export type Outcome<T, F extends Failure = Failure> = { ok: true; value: T } | F;

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** @param status of HTTP, @param message what is wrong and what can be done, in plain Dutch */
export const refuse = (
	status: number,
	code: string,
	message: string,
	fields?: Record<string, string>
): Failure => ({ ok: false, status, code, message, ...(fields && { fields }) });

export const forbidden = () => refuse(403, 'forbidden', 'U mag dit niet doen met uw account.');
export const notFound = (what = 'Dit') => refuse(404, 'notFound', `${what} bestaat niet (meer).`);
export const invalid = (fields: Record<string, string>) =>
	refuse(422, 'invalid', 'Kijk de gemarkeerde velden na.', fields);
