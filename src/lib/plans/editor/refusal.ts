/** What the server refused of a form that was sent without script. */
export interface Refusal {
	/** Key of the part. */
	key: string;
	message: string;
	fields: Record<string, string>;
	/** What was typed, by field: nobody types it twice. */
	typed: Record<string, string>;
}
