/** Work that comes round by itself while the server runs. */
export interface Job {
	name: string;
	/** Minutes from the end of one run to the begin of the next. */
	every: number;
	run: (now: Date) => void | Promise<void>;
}

/** How long after the start each job first runs, in ms: the first visitors go before. */
const FIRST = 10_000;

/**
 * Starts the jobs and answers how to stop them. One run of a job never overlaps the next, a run
 * that fails is reported and tried again next time, and the timers keep no process alive.
 */
export function startJobs(
	jobs: readonly Job[],
	report: (name: string, error: unknown) => void,
	first = FIRST
): () => void {
	const timers = new Map<Job, NodeJS.Timeout>();
	let stopped = false;
	const plan = (job: Job, delay: number) => {
		if (!stopped) timers.set(job, setTimeout(() => void turn(job), delay).unref());
	};
	const turn = async (job: Job) => {
		try {
			await job.run(new Date());
		} catch (error) {
			report(job.name, error);
		}
		plan(job, job.every * 60_000);
	};
	for (const job of jobs) plan(job, first);
	return () => {
		stopped = true;
		for (const timer of timers.values()) clearTimeout(timer);
	};
}
