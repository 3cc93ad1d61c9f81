/** Why something stands on the start page of the workplace. */
export const taskGroups = ['due', 'returned', 'draft'] as const;
export type TaskGroup = (typeof taskGroups)[number];
export const taskGroupLabels: Record<TaskGroup, string> = {
	due: 'Te doen',
	returned: 'Teruggegeven',
	draft: 'Concepten'
};

/** One thing to go on with. */
export interface Task {
	group: TaskGroup;
	/** The part of the workplace it belongs to, such as "Regio-scan". */
	part: string;
	title: string;
	/** Where to do it; null while that page is not for this viewer. */
	href: string | null;
	detail: string;
	/** ISO date until which, or on which. */
	date?: string | null;
	/** Why it came back, or each part of it. */
	reasons?: { reason: string; about?: string }[];
	/** Known shares are drawn. */
	progress?: { done: number; of: number };
	example?: boolean;
}

/** The tasks by group, groups without any left out; what is dated first, the soonest on top. */
export const groupTasks = (tasks: readonly Task[]): { group: TaskGroup; tasks: Task[] }[] =>
	taskGroups.flatMap((group) => {
		const own = tasks.filter((task) => task.group === group);
		const sorted = own.toSorted((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
		return own.length > 0 ? [{ group, tasks: sorted }] : [];
	});

/** "1 oordeel", "12 oordelen". */
export const many = (count: number, one: string, more: string): string =>
	`${count.toLocaleString('nl')} ${count === 1 ? one : more}`;
