import { applyAction, deserialize } from '$app/forms';
import { invalidateAll } from '$app/navigation';

/**
 * Sends what was dragged as the form beside it would: a scene goes to a stop, before another
 * scene there or at its end. Answers whether the server was reached.
 */
export async function sendToStop(
	scene: string,
	stopId: string,
	before: string | null
): Promise<boolean> {
	const body = new FormData();
	const fields = { about: scene, id: scene, stopId, before: before ?? '' };
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	try {
		const answer = await fetch('?/moveTo', { method: 'POST', body });
		const result = deserialize(await answer.text());
		if (result.type === 'success') await invalidateAll();
		await applyAction(result);
		return true;
	} catch {
		return false;
	}
}
