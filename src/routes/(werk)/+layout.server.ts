import { workMenu } from './menu.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { viewer } }) => ({ menu: workMenu(viewer) });
