import type { Actor } from '#lib/accounts/accounts.ts';
import type { Database } from '#lib/db/open.server.ts';
import type { Outcome } from '#lib/db/outcome.ts';
import { scenesOf, stopsOf, type SceneRow } from './queries.server.ts';
import { moveSceneTo } from './sceneOrder.server.ts';

/** What the show ends on: a last scene in words that is not all there is to its stop. */
export function closingOf(db: Database, tourId: string): SceneRow | null {
	const [before, last] = scenesOf(db, tourId).slice(-2);
	return last?.content.kind === 'text' && before?.stopId === last.stopId ? last : null;
}

/**
 * Changes the stops of a tour; the show goes on ending on its closing scene, which moves to the
 * stop that comes last now. Within a transaction.
 */
export function keepingClosing<T>(
	db: Database,
	actor: Actor,
	tourId: string,
	change: () => Outcome<T>
): Outcome<T> {
	const closing = closingOf(db, tourId);
	const outcome = change();
	const last = stopsOf(db, tourId).at(-1);
	if (!outcome.ok || !closing || !last || last.id === closing.stopId) return outcome;
	const moved = moveSceneTo(db, actor, closing.id, last.id, null);
	return moved.ok ? outcome : moved;
}
