/**
 * Loaded before the worker. Node's `process.env` asks the operating system again at every access and lists every variable
 * anew; the Inngest SDK does that at each of its requests, which was a tenth of a worker's CPU. A copy is the same to all
 * who read it, and to processes that are started from here: nothing changes the environment behind JavaScript's back. On
 * Windows names are found whatever their case, which a copy would not do.
 */
if (process.platform !== "win32") process.env = { ...process.env };
