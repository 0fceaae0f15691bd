import { z } from 'zod';

// Before any schema is made: without this zod probes `new Function`, which the CSP refuses.
z.config({ jitless: true });
