import { join } from 'node:path';

/** What lies in a generation's folder. */
export const dataFile = 'data.duckdb';
export const generationFile = 'generation.json';
/** The database in a generation's folder. */
export const databaseIn = (folder: string): string => join(folder, dataFile);
