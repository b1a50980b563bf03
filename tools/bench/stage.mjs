const endings = [];

/** Remembers how to put away what a section started, and does it in reverse order whatever happens. */
export async function onStage(play) {
  const before = endings.length;
  const keep = (thing, end) => (endings.push(() => end(thing)), thing);
  try {
    return await play(keep);
  } finally {
    await putAway(before);
  }
}

/** Ends the latest things first, until so many are left. */
async function putAway(left) {
  while (endings.length > left) {
    const end = endings.pop();
    await Promise.resolve(end()).catch((error) => console.error(`cleaning up: ${error.message}`));
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void cutOff());

/** What still runs fails when its server goes; that is no news then. */
async function cutOff() {
  for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, () => undefined);
  await putAway(0);
  process.exit(130);
}
