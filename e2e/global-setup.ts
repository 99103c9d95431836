import { buildWeb, installDependencies } from '../scripts/lib/workspace.mjs'

/** Builds the web application where its sources changed: the journeys go through what a person would get. */
export default async function setup(): Promise<void> {
  await buildWeb(await installDependencies())
}
