import { fail, type RequestEvent } from '@sveltejs/kit';
import { actorOf, type Actor } from '#lib/accounts/accounts.ts';
import { isStale } from '#lib/audit/audit.ts';
import type { Database } from '#lib/db/open.server.ts';
import { notFound, type Failure, type Outcome } from '#lib/db/outcome.ts';
import { getTourById, type SceneRow, type StoredTour } from '#lib/tours/queries.server.ts';

/** What the forms of the builder have in common: one command each, on this tour. */

export function safeJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

interface Task {
	db: Database;
	actor: Actor;
	form: FormData;
	stored: StoredTour;
	/** A field of the form as text. */
	text: (name: string) => string;
	version: number;
	fields: Record<string, unknown>;
}
type Step<T> = (task: Task) => Outcome<T, Failure>;

/** What was taken out, for the offer to put it back. */
export type Removed = {
	id: string;
	/** "Scène “Wie werkte waar”". */
	what: string;
	/** Where it stood: what has a higher one came after it. */
	position: number;
} & ({ kind: 'stop' } | { kind: 'scene'; stopId: string });

/** An action is one command on this tour; what it refuses stands beside the form that asked. */
export const action =
	<T>(
		step: Step<T>,
		removedBy: (value: T) => Removed | null = () => null,
		/** Id of what was made, to go on with. */
		addedBy: (value: T) => string | null = () => null
	) =>
	async ({ request, locals, params }: RequestEvent) => {
		const form = await request.formData();
		const stored = getTourById(locals.db, locals.viewer, params['id'] ?? '');
		const text = (name: string) => String(form.get(name) ?? '');
		const about = text('about');
		if (!stored) return fail(404, { about, ...notFound('Deze regiotour'), stale: null });
		const outcome = step({
			...{ db: locals.db, actor: actorOf(locals), form, stored, text },
			version: Number(text('version')),
			fields: Object.fromEntries(form)
		});
		return outcome.ok
			? {
					...{ about, ok: true as const, removed: removedBy(outcome.value) },
					added: addedBy(outcome.value),
					at: new Date().toISOString()
				}
			: fail(outcome.status, { about, ...outcome, stale: isStale(outcome) ? outcome : null });
	};

/** The scene that a form names, if it belongs to this tour. */
export const withScene =
	<T>(step: (scene: SceneRow, task: Task) => Outcome<T, Failure>): Step<T> =>
	(task) => {
		const scene = task.stored.scenes.find(({ id }) => id === task.text('id'));
		return scene ? step(scene, task) : notFound('Deze scène');
	};
export const withStop =
	<T>(step: (stopId: string, task: Task) => Outcome<T, Failure>): Step<T> =>
	(task) => {
		const stop = task.stored.stops.find(({ id }) => id === task.text('stopId'));
		return stop ? step(stop.id, task) : notFound('Deze stop');
	};
