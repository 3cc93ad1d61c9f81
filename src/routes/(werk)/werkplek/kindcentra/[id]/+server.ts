import { saveEndpoint } from '../../praktijken/editor.server.ts';
import type { RequestHandler } from './$types';

export const PATCH: RequestHandler = saveEndpoint('kindcentrum');
