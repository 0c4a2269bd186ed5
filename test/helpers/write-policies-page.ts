import { writeFileSync } from 'node:fs';
import { POLICIES_PAGE, policiesPage } from './policies-page.ts';

// `npm run docs`
writeFileSync(POLICIES_PAGE, policiesPage());
