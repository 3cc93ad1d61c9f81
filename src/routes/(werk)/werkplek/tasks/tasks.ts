/** Why something stands on the start page of the workplace. */
export const taskGroups = ['due', 'returned', 'draft'] as const;
export type TaskGroup = (typeof taskGroups)[number];
export const taskGroupLabels: Record<TaskGroup, string> = {
	due: 'Te doen',
	// Judgements that came back stand with their area under "Te doen": `scanTasks`.
	returned: 'Teruggegeven praktijken en kindcentra',
	draft: 'Concepten'
};

/** One thing to go on with. */
export interface Task {
	group: TaskGroup;
	/** The part of the workplace it belongs to, such as "Regio-scan". */
	part: string;
	/** What to do, and with what: "Regio-scan invullen: Limburg". */
	title: string;
	/** Where to do it; null while that page is not for this viewer. */
	href: string | null;
	detail: string;
	/** ISO date until which, or on which. */
	date?: string | null;
	/** ISO date since which others wait for the viewer. */
	since?: string | null;
	/** The date has passed. */
	late?: boolean;
	/** Why it came back, or each part of it. */
	reasons?: { reason: string; about?: string }[];
	/** Known shares are drawn. */
	progress?: { done: number; of: number };
	example?: boolean;
}

/** What others wait for comes first, the longest wait on top; then what is dated, the soonest on top. */
const order = ({ since, date }: Task) => (since ? `0${since}` : `1${date ?? '9'}`);

/** The tasks by group, groups without any left out; what was due before `today` is late. */
export const groupTasks = (
	tasks: readonly Task[],
	today: string
): { group: TaskGroup; tasks: Task[] }[] =>
	taskGroups.flatMap((group) => {
		const own = tasks
			.filter((task) => task.group === group)
			.map((task) => ({ ...task, late: Boolean(task.date && task.date < today) }));
		const sorted = own.toSorted((a, b) => order(a).localeCompare(order(b)));
		return own.length > 0 ? [{ group, tasks: sorted }] : [];
	});
