import type { PageServerLoad } from './$types';
import { readPlan } from './readPlan.server.ts';

export const load: PageServerLoad = ({ locals, params, url }) => readPlan(locals, params, url);
