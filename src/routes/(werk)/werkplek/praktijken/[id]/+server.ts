import { saveEndpoint } from '../editor.server.ts';
import type { RequestHandler } from './$types';

export const PATCH: RequestHandler = saveEndpoint('practice');
