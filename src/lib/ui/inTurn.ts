const jobs: (() => void)[] = [];

function next() {
	jobs.shift()?.();
	if (jobs.length > 0) setTimeout(next);
}

/** Runs jobs one after another, each in a task of its own, so that many of them never block a page. */
export function inTurn(job: () => void) {
	if (jobs.push(job) === 1) setTimeout(next);
}
