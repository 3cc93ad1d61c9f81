import { buildIfChanged } from '../cli/build.ts';

/** Builds once, before files that run at the same time would each begin to. */
export function setup(): void {
	buildIfChanged();
}
