/** Remembers how to put away what a section started, and does it in reverse order whatever happens. */
export async function onStage(play) {
  const endings = [];
  const keep = (thing, end) => (endings.unshift(() => end(thing)), thing);
  try {
    return await play(keep);
  } finally {
    for (const end of endings)
      await Promise.resolve(end()).catch((error) => console.error(`cleaning up: ${error.message}`));
  }
}
